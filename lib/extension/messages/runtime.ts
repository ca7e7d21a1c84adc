/*
 * The browser's messages as it has them itself, for the scripts that a page receives: the polyfill would be two thirds of
 * the tiny look and a twentieth of the reader.
 */

type Answer = (answer: unknown) => void;
/** What the browser calls with a message; true says that an answer will come. */
export type NativeListener = (message: unknown, sender: Sender, answer: Answer) => boolean;

/** What the browser says of who sent a message. */
export type Sender = {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?:
    | {
        readonly id?: number | undefined;
        readonly url?: string | undefined;
        readonly windowId?: number | undefined;
        readonly incognito?: boolean | undefined;
      }
    | undefined;
};

type Runtime = {
  readonly id?: string;
  getURL(path: string): string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: { addListener(listener: NativeListener): void; removeListener(listener: NativeListener): void };
};
type Global = { readonly browser?: { readonly runtime?: Runtime }; readonly chrome?: { readonly runtime?: Runtime } };

/**
 * The runtime of this script's extension. Undefined, or without an id, once the extension was updated or removed; Firefox
 * throws on use then.
 */
export function runtimeNow(): Runtime | undefined {
  const { browser, chrome } = globalThis as Global;
  return browser?.runtime ?? chrome?.runtime;
}

/** Answer with what `find` finds: null where it fails, so that whoever asks is not left waiting. For a listener to return. */
export function answerLater(find: () => unknown, answer: Answer): true {
  new Promise((resolve) => resolve(find())).then(answer, (error: unknown) => {
    console.error('Sidelight: a message could not be answered', error);
    answer(null);
  });
  return true;
}

/** Hear messages until `signal` aborts. */
export function listenUntil(signal: AbortSignal, listener: NativeListener): void {
  const runtime = runtimeNow();
  runtime?.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    // After an update of the extension the API object of the old one throws on use; there is nothing left to remove then.
    try {
      runtime?.onMessage.removeListener(listener);
    } catch {
      /* the extension that listened is gone */
    }
  });
}
