import { MyNamesSection } from '../../components/MyNamesSection';
import { LANGUAGE_TAGS, namesInOrder } from '../../components/names';
import { PackSection } from '../../components/PackSection';
import type {
  AddingModel,
  EntryChoice,
  NameFormModel,
  NameItem,
  PackItem,
  PackStatus,
} from '../../components/pack-model';
import { countPack } from '../../lib/core/dataset/count-pack';
import { ENTITY_KINDS } from '../../lib/core/dataset/entity-kinds';
import { MY_NAMES_ID, type MyName } from '../../lib/core/dataset/my-names';
import { packKey } from '../../lib/core/dataset/open-dataset';
import type { Entity, Pack } from '../../lib/core/dataset/pack';
import { entitiesNamed, searchEntities } from '../../lib/core/dataset/search-entities';
import { pageWordsFor } from '../../lib/core/wording/pages/page-words-for';
import type { PackChangeRow } from '../../lib/store/packs-database';
import type { NameDesk, NameForm } from './name-desk';
import { type Adding, bundledKey, type PackDesk } from './pack-desk';
import type { Happened, PackShelf } from './pack-shelf';
import {
  aboutOf,
  nameOf,
  type PackVoice,
  printCounts,
  printVerdict,
  titleOf,
  toConflictItems,
  toContents,
  toFindingItems,
} from './to-pack-model';

/** What the sections are made from. */
export type PackDesks = { readonly shelf: PackShelf; readonly packs: PackDesk; readonly names: NameDesk };

const SHOWN_CHOICES = 8; // entries a name may be another name of

function toItems({ shelf, packs }: PackDesks, voice: PackVoice): PackItem[] {
  const { list } = voice.packWords;
  const looking = packs.looking();
  const contentsOf = (key: string, pack: Pack) =>
    looking?.key === key ? toContents(pack, looking.query, voice) : null;
  const rows = shelf.rows();
  const bundled = shelf.bundled().packs.map(({ pack }): PackItem => {
    const own = rows.find(({ id, isOn }) => id === pack.id && isOn);
    const key = bundledKey(pack.id);
    return {
      ...{ key, title: titleOf(pack.id, voice.packWords), version: list.version(pack.version) },
      ...{ isBundled: true, isOn: own === undefined, isUnread: false, canMoveUp: false, canMoveDown: false },
      counts: printCounts(countPack(pack), voice),
      remarks: [list.bundled, ...(own === undefined ? [] : [list.replacedBy(own.version)])],
      contents: contentsOf(key, pack),
    };
  });
  const own = rows.map((row, index): PackItem => {
    const pack = shelf.packOf(row);
    const isInPlace = shelf.bundledPacks().some(({ id }) => id === row.id);
    const added = list.added(voice.printer.period(row.addedAt.slice(0, 10)));
    return {
      ...{ key: row.id, title: titleOf(row.id, voice.packWords), version: list.version(row.version) },
      ...{ isBundled: false, isOn: row.isOn, isUnread: pack === null },
      ...{ canMoveUp: index > 0, canMoveDown: index < rows.length - 1 },
      counts: printCounts(row.counts, voice),
      remarks: pack === null ? [list.unread] : [added, ...(isInPlace && row.isOn ? [list.inPlaceOf] : [])],
      contents: pack == null ? null : contentsOf(row.id, pack),
    };
  });
  return [...bundled, ...own];
}

function toAdding(adding: Adding | null, shelf: PackShelf, voice: PackVoice): AddingModel | null {
  if (adding === null) return null;
  const { add, refusal: words, report, list } = voice.packWords;
  if (adding.step === 'reading') return { step: 'reading', text: add.reading(adding.file) };
  if (adding.step === 'refused') {
    const { reason, place, value, position } = adding.refusal;
    const where =
      position === null
        ? place === ''
          ? null
          : words.place(place)
        : words.position(String(position.line), String(position.column));
    return {
      ...{ step: 'refused', title: words.title(adding.file), reason: words.reasons[reason] },
      ...{ where, value: value === '' ? null : value },
    };
  }
  const { id, version, counts, findings, conflicts } = adding.pack;
  const row = shelf.rowById(id);
  const bundled = shelf.bundledPacks().find((pack) => pack.id === id);
  const isSame = row?.digest === adding.digest && shelf.packOf(row) !== null;
  const remarks = [
    ...(id === MY_NAMES_ID ? [report.reserved] : []),
    ...(isSame ? [report.sameFile] : row === undefined ? [] : [report.replaces(row.version, version)]),
    ...(bundled === undefined ? [] : [report.takesPlaceOf(titleOf(id, voice.packWords), bundled.version)]),
  ];
  const before = row ?? bundled;
  const canAdd = !isSame && findings.every(({ level }) => level !== 'error');
  return {
    step: 'checked',
    title: report.title(adding.file),
    summary: [titleOf(id, voice.packWords), list.version(version), printCounts(counts, voice)].join(' · '),
    remarks,
    verdict: printVerdict(findings, voice),
    findings: toFindingItems(findings, voice),
    conflicts: toConflictItems(conflicts, shelf.openPacks(), voice),
    action: !canAdd ? null : before === undefined ? report.add : report.replace(before.version, version),
  };
}

function sayChange({ type, packId, about }: PackChangeRow, { packWords }: PackVoice): string {
  const { status } = packWords;
  const title = titleOf(packId, packWords);
  switch (type) {
    case 'added':
      return status.added(title);
    case 'replaced':
      return status.replaced(title, about);
    case 'removed':
      return status.removed(title);
    case 'name-added':
      return status.nameAdded(about);
    case 'name-changed':
      return status.nameChanged(about);
    case 'name-removed':
      return status.nameRemoved(about);
  }
}

function say(happened: Happened, voice: PackVoice): string {
  const { status, add, list } = voice.packWords;
  switch (happened.type) {
    case 'change':
      return sayChange(happened.change, voice);
    case 'switched': {
      const title = titleOf(happened.packId, voice.packWords);
      return happened.isOn ? status.on(title) : status.off(title);
    }
    case 'moved':
      return status.moved(titleOf(happened.packId, voice.packWords));
    case 'exported':
      return status.exported(happened.file);
    case 'undone':
      return status.undone;
    case 'one-at-a-time':
      return add.oneAtATime;
    case 'unread':
      return list.unread;
    case 'fault':
      return status.faults[happened.fault];
  }
}

/** What was last done; said beside the names where it was done to a name. */
function toStatus(shelf: PackShelf, voice: PackVoice): { packs: PackStatus | null; names: PackStatus | null } {
  const happened = shelf.happened();
  if (happened === null) return { packs: null, names: null };
  const said = [say(happened, voice), ...(shelf.isUntold() ? [voice.packWords.status.pagesNotTold] : [])];
  const status: PackStatus = {
    text: said.join(' '),
    isFault: happened.type === 'fault' || happened.type === 'unread' || happened.type === 'one-at-a-time',
    canUndo: happened.type === 'change',
  };
  const isName = happened.type === 'change' && happened.change.type.startsWith('name-');
  return { packs: isName ? null : status, names: isName ? status : null };
}

function toNameItem(name: MyName, names: NameDesk, voice: PackVoice): NameItem {
  const { packWords, printer } = voice;
  const { list, names: words } = packWords;
  const base = {
    ...{ entityId: name.entityId, name: { text: name.name, lang: LANGUAGE_TAGS[name.language] } },
    ...{ others: name.others.join(' · '), kind: printer.words.kinds[name.kind] },
  };
  if (name.origin === null) {
    const gloss = namesInOrder(name.gloss, printer.words.language)[0];
    const text = gloss === undefined ? null : { text: gloss.text, lang: LANGUAGE_TAGS[gloss.language] };
    return { ...base, text, remark: null, canCopyAnew: false };
  }
  const origin = names.originOf(name.origin);
  const facts = list.counts.facts(printer.number(String(name.factCount)));
  const entry = nameOf({ id: name.entityId, names: name.names }, voice).text;
  const isNewer = origin !== undefined && packKey(origin) !== name.origin;
  return {
    ...base,
    text: { text: words.copiedFrom(entry, name.origin.replace('@', ' '), facts), lang: packWords.tag },
    remark: origin === undefined ? words.originGone : isNewer ? words.newerOrigin(origin.version) : null,
    canCopyAnew: isNewer,
  };
}

/** Every entity that counts, the reader's own last, with the pack it counts in. */
function entriesOf(packs: readonly Pack[]): Map<string, { readonly entity: Entity; readonly pack: Pack }> {
  return new Map(packs.flatMap((pack) => pack.entities.map((entity) => [entity.id, { entity, pack }] as const)));
}

function faultOf({ refusal }: NameForm, voice: PackVoice): string | null {
  if (refusal === null) return null;
  const { names, refusal: words, report, status } = voice.packWords;
  switch (refusal.type) {
    case 'store':
      return status.faults[refusal.fault];
    case 'finding':
      return `${report.findings[refusal.finding.code]}: ${aboutOf(refusal.finding)}`;
    case 'name': {
      const { fault } = refusal;
      if (fault === 'empty-name' || fault === 'name-too-short' || fault === 'already-there' || fault === 'gone')
        return names.faults[fault];
      return words.reasons[fault];
    }
  }
}

function toForm({ shelf, names }: PackDesks, voice: PackVoice): NameFormModel | null {
  const form = names.form();
  if (form === null) return null;
  const { fields, editing, chosen, isSaving } = form;
  const words = voice.packWords.names;
  const entries = entriesOf(shelf.openPacks());
  const entities = [...entries.values()].map(({ entity }) => entity);
  const found = fields.query.trim() === '' ? [] : searchEntities(entities, fields.query).slice(0, SHOWN_CHOICES);
  const picked = chosen === null ? undefined : entries.get(chosen);
  const listed = picked === undefined || found.includes(picked.entity) ? found : [picked.entity, ...found];
  const toChoice = (entity: Entity): EntryChoice => {
    const packId = entries.get(entity.id)?.pack.id ?? '';
    const { kinds } = voice.printer.words;
    return {
      ...{ packId, entityId: entity.id, name: nameOf(entity, voice) },
      about: `${kinds[entity.kind]} · ${titleOf(packId, voice.packWords)}`,
    };
  };
  const edited = names.names().find(({ entityId }) => entityId === editing);
  const [holder] = entitiesNamed(entities, fields.name).filter(({ id }) => id !== editing && id !== chosen);
  const isCopied = picked !== undefined && picked.pack.id !== MY_NAMES_ID;
  return {
    ...{ fields, isSaving, chosen, isNew: editing === null },
    isAnother: chosen !== null || (edited !== undefined && edited.origin !== null),
    choices: listed.map(toChoice),
    copies: isCopied
      ? words.copies(
          nameOf(picked.entity, voice).text,
          `${titleOf(picked.pack.id, voice.packWords)} ${picked.pack.version}`,
        )
      : null,
    hint: holder === undefined ? null : words.isNameOf(fields.name.trim(), nameOf(holder, voice).text),
    fault: faultOf(form, voice),
  };
}

/** The sections of packs and of the reader's own names, as things stand. */
export function packSections(desks: PackDesks, voice: PackVoice) {
  const { shelf, packs, names } = desks;
  const { printer, packWords } = voice;
  const status = toStatus(shelf, voice);
  return (
    <>
      <PackSection
        words={packWords}
        printer={printer}
        model={{
          items: toItems(desks, voice),
          isUnread: shelf.isUnread(),
          conflicts: toConflictItems(shelf.conflicts(), shelf.openPacks(), voice),
          adding: toAdding(packs.adding(), shelf, voice),
          status: status.packs,
        }}
        onFile={(file) => packs.addFiles([file])}
        onAdd={() => void packs.confirmAdd()}
        onCancelAdd={packs.cancelAdd}
        onUndo={() => void packs.undo()}
        onSwitch={packs.switchPack}
        onMove={(key, by) => void packs.movePack(key, by)}
        onLook={packs.look}
        onSearch={packs.search}
        onExport={(key) => void packs.exportPack(key)}
        onRemove={(key) => void packs.removePack(key)}
      />
      <MyNamesSection
        words={printer.words}
        packWords={packWords}
        languageNames={pageWordsFor(printer.words.language).languages}
        kinds={ENTITY_KINDS}
        model={{
          items: names.names().map((name) => toNameItem(name, names, voice)),
          status: status.names,
          form: toForm(desks, voice),
        }}
        onOpenForm={() => names.open(null)}
        onChangeForm={names.change}
        onChooseEntry={names.choose}
        onSaveName={() => void names.save()}
        onCancelForm={names.cancel}
        onEditName={names.edit}
        onRemoveName={(entityId) => void names.remove(entityId)}
        onCopyAnew={(entityId) => void names.copyAnew(entityId)}
        onExportNames={() => void packs.exportPack(MY_NAMES_ID)}
        onUndo={() => void packs.undo()}
      />
    </>
  );
}
