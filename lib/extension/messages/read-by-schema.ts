import * as v from 'valibot';
import type { Readers } from './route';

/** Readers of payloads by valibot's schemas. */
export const readersOf = (schemas: Readonly<Record<string, v.GenericSchema>>): Readers =>
  Object.fromEntries(
    Object.entries(schemas).map(([command, schema]) => [
      command,
      (payload: unknown) => {
        const parsed = v.safeParse(schema, payload);
        return parsed.success ? { payload: parsed.output } : undefined;
      },
    ]),
  );
