import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageSenderOf } from '../../../lib/extension/messages/route';

const ofTab = (tab: object, more: object = {}) => ({
  id: 'ours',
  frameId: 0,
  url: 'https://news.example/1',
  tab: { id: 7, windowId: 3, url: 'https://news.example/1', ...tab },
  ...more,
});

describe('who sent a message', () => {
  beforeEach(() => vi.stubGlobal('chrome', { runtime: { id: 'ours' } }));
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['a tab', ofTab({}), null],
    ['a tab that is said not to be private', ofTab({ incognito: false }), null],
    ['a private tab', ofTab({ incognito: true }), 3],
    ['a private tab of a window that is not said', ofTab({ incognito: true, windowId: undefined }), -1],
  ])('%s', (_, sender, privateWindowId) => {
    expect(pageSenderOf(sender)).toEqual({ tabId: 7, url: 'https://news.example/1', privateWindowId });
  });

  it.each([
    ['another extension', ofTab({}, { id: 'theirs' })],
    ['a frame inside a page', ofTab({}, { frameId: 4 })],
    ['no tab', { id: 'ours', frameId: 0 }],
  ])('nobody who is heard: %s', (_, sender) => {
    expect(pageSenderOf(sender)).toBeNull();
  });
});
