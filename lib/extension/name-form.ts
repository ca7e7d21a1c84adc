import { storage } from 'wxt/utils/storage';
import type { EntityKind } from '../core/dataset/pack';
import type { Language } from '../core/text/language';
import { openOptions } from './options-page';

/** A name the reader wants among their own, as an article prints it. */
export type WantedName = { readonly name: string; readonly language: Language; readonly kind: EntityKind };

const wanted = storage.defineItem<WantedName | null>('session:wantedName', { fallback: null });

/** Open the form of a name in the page of settings: what is typed on a page of others, that page can read. */
export async function openNameForm(name: WantedName): Promise<void> {
  await wanted.setValue(name);
  await openOptions();
}

/** Call `onWanted` with the name whose form is wanted, now and later; each is told once. */
export async function watchWantedName(onWanted: (name: WantedName) => void): Promise<void> {
  const take = async (name: WantedName | null): Promise<void> => {
    if (name === null) return;
    await wanted.removeValue();
    onWanted(name);
  };
  wanted.watch((name) => void take(name));
  await take(await wanted.getValue());
}
