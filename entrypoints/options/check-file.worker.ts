/* Looks a pack over beside the page, which goes on answering meanwhile and can give up on it. */
import { type CheckRequest, checkFile } from './check-file';

// Only the page that started this worker can speak to it.
addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => postMessage(checkFile(data)));
