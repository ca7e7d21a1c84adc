import * as v from 'valibot';
import type { PageToPanel } from './protocol';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** Run-time shape of what pages say to panels. */
export const PANEL_PAYLOADS = {
  pageChanged: v.null(),
  currentChanged: v.object({ id: v.nullable(id) }),
} satisfies Record<keyof PageToPanel, v.GenericSchema>;
