import type { CheckRequest, Verdict } from './check-file';
import CheckWorker from './check-file.worker?worker';

/**
 * Look a file over in a worker of its own, until `signal` aborts: the page stays alive with a file that takes long.
 * Rejects when it was aborted, or when the file exhausts the worker's memory.
 */
export function checkBeside(request: CheckRequest, signal: AbortSignal): Promise<Verdict> {
  return new Promise((resolve, reject) => {
    const worker = new CheckWorker();
    const end = (): void => worker.terminate();
    signal.addEventListener('abort', () => {
      end();
      reject(signal.reason);
    });
    worker.onmessage = ({ data }: MessageEvent<Verdict>) => {
      end();
      resolve(data);
    };
    worker.onerror = (event) => {
      end();
      reject(new Error(event.message));
    };
    worker.postMessage(request);
  });
}
