import type { EntityKind } from '../lib/core/dataset/pack';
import type { PackWords } from '../lib/core/wording/packs/pack-words';
import type { PageWords } from '../lib/core/wording/pages/page-words';
import type { Words } from '../lib/core/wording/words';
import { MyNamesForm } from './MyNamesForm';
import type { MyNamesModel, NameFields, NameItem } from './pack-model';
import { UndoStatus } from './UndoStatus';

/** What a reader can do with their names. */
export type NameActions = {
  readonly onOpenForm: () => void;
  readonly onChangeForm: (changed: Partial<NameFields>) => void;
  readonly onChooseEntry: (entityId: string | null) => void;
  readonly onSaveName: () => void;
  readonly onCancelForm: () => void;
  readonly onEditName: (entityId: string) => void;
  readonly onRemoveName: (entityId: string) => void;
  readonly onCopyAnew: (entityId: string) => void;
  readonly onExportNames: () => void;
  readonly onUndo: () => void;
};

type Props = NameActions & {
  readonly model: MyNamesModel;
  readonly words: Words;
  readonly packWords: PackWords;
  readonly languageNames: PageWords['languages'];
  readonly kinds: readonly EntityKind[];
};

function Name({ item, ...props }: Props & { item: NameItem }) {
  const { names, list } = props.packWords;
  const button = (action: string, onClick: () => void) => (
    <button type="button" class="tool" aria-label={list.of(action, item.name.text)} onClick={onClick}>
      {action}
    </button>
  );
  return (
    <li class="pack">
      <p class="entry-name">
        <strong lang={item.name.lang}>{item.name.text}</strong> <span class="faint">{item.kind}</span>
      </p>
      {item.others !== '' && <p class="faint">{item.others}</p>}
      {item.text !== null && <p lang={item.text.lang}>{item.text.text}</p>}
      {item.remark !== null && <p class="faint">{item.remark}</p>}
      <div class="pack-tools">
        {item.canCopyAnew && button(names.copyAnew, () => props.onCopyAnew(item.entityId))}
        {button(names.edit, () => props.onEditName(item.entityId))}
        {button(names.remove, () => props.onRemoveName(item.entityId))}
      </div>
    </li>
  );
}

/** The reader's own names: a list, and the form of one. */
export function MyNamesSection(props: Props) {
  const { model, words, packWords, kinds } = props;
  const { names } = packWords;
  const { form } = model;
  return (
    <section class="packs" aria-labelledby="names-title">
      <h2 id="names-title" tabIndex={-1}>
        {names.title}
      </h2>
      <p>{names.lead}</p>
      {model.items.length === 0 && <p class="faint">{names.none}</p>}
      <ul class="plain pack-list">
        {model.items.map((item) => (
          <Name key={item.entityId} item={item} {...props} />
        ))}
      </ul>
      <UndoStatus status={model.status} undoLabel={packWords.status.undo} onUndo={props.onUndo} />
      {form === null ? (
        <div class="report-actions">
          <button type="button" id="add-name" class="action" onClick={props.onOpenForm}>
            {names.addName}
          </button>
          {model.items.length > 0 && (
            <button type="button" class="action" onClick={props.onExportNames}>
              {names.export}
            </button>
          )}
        </div>
      ) : (
        <MyNamesForm
          form={form}
          words={words}
          packWords={packWords}
          languageNames={props.languageNames}
          kinds={kinds}
          onChange={props.onChangeForm}
          onChoose={props.onChooseEntry}
          onSave={props.onSaveName}
          onCancel={props.onCancelForm}
        />
      )}
    </section>
  );
}
