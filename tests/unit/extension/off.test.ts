import { describe, expect, it, vi } from 'vitest';

vi.mock('wxt/utils/storage', async () => {
  const kept = new Map<string, unknown>();
  const watchers = new Map<string, ((now: unknown, before: unknown) => void)[]>();
  return {
    storage: {
      defineItem: (key: string, { fallback }: { fallback: unknown }) => ({
        getValue: async () => kept.get(key) ?? fallback,
        async setValue(value: unknown) {
          const before = kept.get(key) ?? fallback;
          kept.set(key, value);
          for (const each of watchers.get(key) ?? []) each(value, before);
        },
        watch: (onChange: (now: unknown, before: unknown) => void) =>
          watchers.set(key, [...(watchers.get(key) ?? []), onChange]),
      }),
      kept,
    },
  };
});

const { storage } = await import('wxt/utils/storage');
const { isAllOff, isSiteOff, loadOff, switchOff, switchOn, watchOff } = await import('../../../lib/extension/off');
const { ALL_ORIGINS } = await import('../../../lib/extension/match-pattern');
const { wholeSiteOf } = await import('../../../lib/extension/site-names');
const { agreeToWriteFrom, mayWriteFrom } = await import('../../../lib/extension/private-windows');
const kept = (storage as unknown as { kept: Map<string, unknown> }).kept;

const originsOf = (url: string): readonly string[] => wholeSiteOf(url)?.origins ?? [];

describe('where we are switched off', () => {
  it('is a site by both schemes, with and without www, and no other', async () => {
    await switchOff(originsOf('https://www.news.example/1'), false);
    const off = await loadOff();
    expect(isAllOff(off)).toBe(false);
    for (const url of ['http://news.example/', 'https://www.news.example/2?a=b'])
      expect(isSiteOff(url, off), url).toBe(true);
    for (const url of ['https://m.news.example/', 'https://news.example.org/', 'about:blank'])
      expect(isSiteOff(url, off), url).toBe(false);
  });

  it('says what has come to be off and what is on again, and each only once', async () => {
    const said: (readonly string[])[][] = [];
    watchOff((off, on) => said.push([off, on]));
    await switchOff(ALL_ORIGINS, false);
    await switchOff(ALL_ORIGINS, false);
    await switchOn(ALL_ORIGINS);
    expect(said).toEqual([
      [ALL_ORIGINS, []],
      [[], []],
      [[], ALL_ORIGINS],
    ]);
    // The site that was switched off by itself stays so.
    expect(isSiteOff('https://news.example/', await loadOff())).toBe(true);
  });

  it('writes no site of a private window to the disk', async () => {
    await switchOff(originsOf('https://secret.example/'), true);
    expect(isSiteOff('https://secret.example/', await loadOff())).toBe(true);
    expect(JSON.stringify(kept.get('local:off'))).not.toContain('secret');
    await switchOn(originsOf('https://secret.example/'));
    expect(isSiteOff('https://secret.example/', await loadOff())).toBe(false);
  });

  it('is nowhere where what is stored is damaged', async () => {
    for (const damaged of [null, 'https://*/*', { 0: 'https://*/*' }, [1, null, {}]]) {
      kept.set('local:off', damaged);
      expect(await loadOff()).toEqual([]);
    }
  });
});

describe('private windows', () => {
  it('are written from once the reader has agreed, each by itself', async () => {
    expect(await mayWriteFrom(null)).toBe(true);
    expect(await mayWriteFrom(3)).toBe(false);
    await agreeToWriteFrom(3);
    expect([await mayWriteFrom(3), await mayWriteFrom(4), await mayWriteFrom(-1)]).toEqual([true, false, false]);
    await agreeToWriteFrom(-1); // a window the browser does not name
    expect(await mayWriteFrom(-1)).toBe(false);
  });
});
