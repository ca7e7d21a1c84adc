import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { zh } from '../lib/core/wording/zh';
import { leaveWords } from '../lib/extension/injected';

/** Our words in Chinese, injected by the background before the reader. */
export default defineUnlistedScript(() => leaveWords(zh));
