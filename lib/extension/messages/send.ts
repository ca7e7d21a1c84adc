import type { Operation, WriteFault, Written } from '../../core/annotation/operation';
import type { Result } from '../../core/result';
import type { Answer, PageToBackground, PageToPanel, Payload, SendFault, ViewToBackground } from './protocol';
import { runtimeNow } from './runtime';

/** True while this script's extension is the one installed; false once it was updated, reloaded or removed. */
export function isExtensionAlive(): boolean {
  // Chromium empties `runtime` of an orphaned content script; Firefox throws on access.
  try {
    return runtimeNow()?.id !== undefined;
  } catch {
    return false;
  }
}

type ToBackground = PageToBackground & ViewToBackground;

/**
 * Send one command to the background and wait for its answer. What a page of others may not ask, the background ignores.
 *
 * @returns The answer; `no-answer` when the background did not take it, `extension-gone` when this script's extension
 *   was updated or removed meanwhile. Never throws.
 */
export async function sendToBackground<K extends keyof ToBackground>(
  command: K,
  payload: Payload<ToBackground, K>,
): Promise<Answer<ToBackground, K> | { ok: false; error: SendFault }> {
  if (!isExtensionAlive()) return { ok: false, error: 'extension-gone' };
  try {
    const answer: unknown = await runtimeNow()?.sendMessage({ command, payload });
    // The cast crosses our own border: the background answers by the same table of commands.
    return answer === undefined || answer === null
      ? { ok: false, error: 'no-answer' }
      : (answer as Answer<ToBackground, K>);
  } catch {
    // "Extension context invalidated" and "Receiving end does not exist" both end here; which one, is asked again.
    return { ok: false, error: isExtensionAlive() ? 'no-answer' : 'extension-gone' };
  }
}

/*
 * How long one try waits for its answer, and then until the next. A write takes milliseconds, and a worker that is
 * stopped while it starts never answers at all; a disk that is only slow finds the operation done when asked again.
 */
const TRIES_MS = [
  [500, 20],
  [1_000, 60],
  [2_000, 150],
  [3_000, 400],
  [3_000, 1_000],
  [3_000, 2_000],
  [3_000, 4_000],
  [3_000, 8_000],
] as const;

type WriteAnswer = Result<Written, WriteFault | SendFault>;
let lastWrite: Promise<unknown> = Promise.resolve();

/**
 * Have the background write, and wait until it is on the disk. A background that was stopped meanwhile is asked again:
 * the operation keeps its id, so it is done once. Writes of one page go one after the other, in the order they were
 * asked for: a later colour must not be overtaken by an earlier one that was tried again. Never throws.
 */
export function sendOperation(operation: Operation): Promise<WriteAnswer> {
  const answer = lastWrite.then(() => persist(operation));
  lastWrite = answer;
  return answer;
}

const persist = (operation: Operation): Promise<WriteAnswer> =>
  untilAnswered<Written, WriteFault | SendFault>(() => sendToBackground('write', operation));

/**
 * Have the background open the reader's packs anew, and all pages read again. A background that was stopped meanwhile is
 * asked again. Never throws.
 */
export const sendPacksChanged = (): Promise<Result<null, SendFault | 'failed'>> =>
  untilAnswered<null, 'failed' | SendFault>(() => sendToBackground('packsChanged', null));

async function untilAnswered<T, E extends string>(
  ask: () => Promise<Result<T, E>>,
): Promise<Result<T, E | 'no-answer'>> {
  for (const [answerMs, pauseMs] of TRIES_MS) {
    const answer = await Promise.race([ask(), noAnswerAfter(answerMs)]);
    if (answer.ok || answer.error !== 'no-answer') return answer;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  return ask();
}

const noAnswerAfter = (ms: number): Promise<{ ok: false; error: 'no-answer' }> =>
  new Promise((resolve) => setTimeout(() => resolve({ ok: false, error: 'no-answer' }), ms));

/** Say something to whatever panel is open; nobody need be listening. */
export function tellPanels<K extends keyof PageToPanel>(command: K, payload: Payload<PageToPanel, K>): void {
  if (!isExtensionAlive()) return;
  runtimeNow()
    ?.sendMessage({ command, payload })
    .catch(() => {
      // No panel is open.
    });
}
