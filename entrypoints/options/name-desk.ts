import type { NameFields } from '../../components/pack-model';
import { countPack } from '../../lib/core/dataset/count-pack';
import {
  addNameTo,
  changeAddedNames,
  copyAnew,
  listNames,
  MY_NAMES_ID,
  type MyName,
  type NameFault,
  type NamesResult,
  removeName,
  saveName,
} from '../../lib/core/dataset/my-names';
import type { Pack } from '../../lib/core/dataset/pack';
import type { Finding } from '../../lib/core/dataset/pack-report';
import { printPack } from '../../lib/core/dataset/print-pack';
import type { Language } from '../../lib/core/text/language';
import { languageOfName } from '../../lib/core/text/language-of-name';
import { digestOf } from '../../lib/extension/digest';
import type { WantedName } from '../../lib/extension/name-form';
import type { PackChangeType } from '../../lib/store/packs-database';
import type { PackStoreFault } from '../../lib/store/reader-packs';
import { checkBeside } from './check-beside';
import type { PackShelf } from './pack-shelf';

/** Why a name was not saved. */
export type NameRefusal =
  | { readonly type: 'name'; readonly fault: NameFault }
  | { readonly type: 'finding'; readonly finding: Finding }
  | { readonly type: 'store'; readonly fault: PackStoreFault };

/** The form of a name while it is open. */
export type NameForm = {
  readonly fields: NameFields;
  /** The reader chose the language; else it follows the letters. */
  readonly isLanguageChosen: boolean;
  /** The entry that is changed; null for a new name. */
  readonly editing: string | null;
  /** The entry it is another name of; null for none. */
  readonly chosen: string | null;
  readonly refusal: NameRefusal | null;
  readonly isSaving: boolean;
};

const EMPTY_FIELDS: NameFields = { name: '', language: 'en', kind: 'person', gloss: '', others: '', query: '' };

const focus = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus();

/**
 * What a reader does with names of their own: write one down, change, delete, copy its entity anew. `onChange` is called
 * whenever there is something else to show.
 *
 * @param language - The reader's language now: what is typed to describe a name is in it.
 */
export function createNameDesk(shelf: PackShelf, language: () => Language, onChange: () => void) {
  let form: NameForm | null = null;

  function show(next: NameForm | null): void {
    form = next;
    onChange();
  }

  const openForm = (fields: NameFields, isLanguageChosen: boolean, editing: string | null): void =>
    show({ fields, isLanguageChosen, editing, chosen: null, refusal: null, isSaving: false });

  /** The reader's names; null before the first, undefined where they cannot be read. */
  function pack(): Pack | null | undefined {
    const row = shelf.rowById(MY_NAMES_ID);
    return row === undefined ? null : (shelf.packOf(row) ?? undefined);
  }

  function nameById(entityId: string): MyName | undefined {
    const names = pack();
    return names == null ? undefined : listNames(names).find((each) => each.entityId === entityId);
  }

  /** Keep the next version of the reader's names, unless what is new in it has an error; why not, else null. */
  async function keep(made: NamesResult, type: PackChangeType, about: string): Promise<NameRefusal | null> {
    if (!made.ok) return { type: 'name', fault: made.error };
    const { id, version, entities } = made.value;
    const bytes: Uint8Array<ArrayBuffer> = new TextEncoder().encode(printPack(made.value));
    const known = new Set(pack()?.entities.map((entity) => JSON.stringify(entity)));
    const asked = entities.filter((entity) => !known.has(JSON.stringify(entity))).map((entity) => entity.id);
    if (asked.length > 0) {
      const [bundled, own] = [shelf.bundledPacks(), shelf.ownPacks()];
      const verdict = await checkBeside({ bytes, bundled, own, asked }, new AbortController().signal);
      if (verdict.kind === 'refused') return { type: 'store', fault: 'failed' };
      const [finding] = verdict.pack.errorsAsked;
      if (finding !== undefined) return { type: 'finding', finding };
    }
    const counts = countPack(made.value);
    const written = await shelf.keep({ id, version, counts, bytes, digest: await digestOf(bytes) }, type, about);
    if (!written.ok) return { type: 'store', fault: written.error };
    await shelf.afterWrite(written, null);
    return null;
  }

  function make({ fields, editing, chosen }: NameForm, names: Pack | null): NamesResult {
    const { name, kind, gloss, others } = fields;
    const draft = {
      ...{ name, kind, gloss, language: fields.language },
      ...{ glossLanguage: language(), others: others.split('\n') },
    };
    if (chosen !== null) {
      const origin = shelf.ownerOf(chosen);
      return origin === undefined ? { ok: false, error: 'gone' } : addNameTo(names, draft, chosen, origin);
    }
    if (names === null || editing === null) return saveName(names, draft, null);
    const isCopy = nameById(editing)?.origin != null;
    return isCopy ? changeAddedNames(names, draft, editing) : saveName(names, draft, editing);
  }

  /** A change that needs no form: what went wrong is said with the packs. */
  async function change(made: NamesResult, type: PackChangeType, about: string): Promise<void> {
    const refusal = await keep(made, type, about);
    if (refusal !== null) shelf.say({ type: 'fault', fault: refusal.type === 'store' ? refusal.fault : 'failed' });
  }

  /** The pack a copied entity came from, as it is now; undefined where it is not open. */
  const originOf = (origin: string): Pack | undefined =>
    shelf.openPacks().find(({ id }) => id === origin.slice(0, origin.lastIndexOf('@')));

  return {
    form: () => form,
    names(): readonly MyName[] {
      const names = pack();
      return names == null ? [] : listNames(names);
    },
    originOf,

    /** Open the form of a new name; of the one that is wanted, with what is known of it. */
    open(wanted: WantedName | null): void {
      // What is being typed is not thrown away for a name asked for elsewhere.
      const isBusy = form !== null && form.fields.name.trim() !== '' && form.fields.name !== wanted?.name;
      if (!isBusy) openForm({ ...EMPTY_FIELDS, language: language(), ...wanted }, wanted !== null, null);
      focus('.name-form input');
    },

    edit(entityId: string): void {
      const found = nameById(entityId);
      if (found === undefined) return;
      const { name, kind, others } = found;
      const gloss = found.gloss[language()] ?? '';
      openForm({ name, kind, gloss, language: found.language, others: others.join('\n'), query: '' }, true, entityId);
    },

    change(changed: Partial<NameFields>): void {
      if (form === null) return;
      const isLanguageChosen = form.isLanguageChosen || changed.language !== undefined;
      const guessed =
        isLanguageChosen || changed.name === undefined ? {} : { language: languageOfName(changed.name, language()) };
      show({ ...form, isLanguageChosen, refusal: null, fields: { ...form.fields, ...changed, ...guessed } });
    },

    choose(entityId: string | null): void {
      if (form !== null) show({ ...form, refusal: null, chosen: entityId });
    },

    async save(): Promise<void> {
      if (form === null || form.isSaving) return;
      const names = pack();
      if (names === undefined) return shelf.say({ type: 'unread' });
      const saving = { ...form, refusal: null };
      show({ ...saving, isSaving: true });
      const type = saving.editing === null ? 'name-added' : 'name-changed';
      const refusal = await keep(make(saving, names), type, saving.fields.name.trim()).catch(
        (error: unknown): NameRefusal => {
          console.error('Sidelight: a name was not saved', error);
          return { type: 'store', fault: 'failed' };
        },
      );
      // What was typed stays until it is on the disk.
      show(refusal === null ? null : { ...saving, refusal, isSaving: false });
      focus(refusal === null ? '#add-name' : '.name-form input');
    },

    cancel(): void {
      show(null);
      focus('#add-name');
    },

    async remove(entityId: string): Promise<void> {
      const [names, found] = [pack(), nameById(entityId)];
      if (names == null || found === undefined) return;
      await change(removeName(names, entityId), 'name-removed', found.name);
      focus('.undo');
    },

    /** Copy the entity of a name anew, from the version of its pack that is open now. */
    async copyAnew(entityId: string): Promise<void> {
      const [names, found] = [pack(), nameById(entityId)];
      const origin = found?.origin == null ? undefined : originOf(found.origin);
      if (names == null || found === undefined || origin === undefined) return;
      await change(copyAnew(names, entityId, origin), 'name-changed', found.name);
    },
  };
}

/** What a reader does with names of their own. */
export type NameDesk = ReturnType<typeof createNameDesk>;
