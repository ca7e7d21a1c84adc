import type { PackWords } from '../lib/core/wording/packs/pack-words';
import type { Printer } from '../lib/core/wording/printer';
import { PackConflicts } from './PackConflicts';
import { type PackActions, PackList } from './PackList';
import { PackReport } from './PackReport';
import type { PacksModel } from './pack-model';
import { UndoStatus } from './UndoStatus';

type Props = PackActions & {
  readonly model: PacksModel;
  readonly words: PackWords;
  readonly printer: Printer;
  readonly onFile: (file: File) => void;
  readonly onAdd: () => void;
  readonly onCancelAdd: () => void;
  readonly onUndo: () => void;
};

/** The packs: those there are, where they disagree, and a file to add. Files can also be dropped anywhere on the page. */
export function PackSection(props: Props) {
  const { model, words } = props;
  const { list, add } = words;
  const { adding } = model;
  return (
    <section class="packs" aria-labelledby="packs-title">
      <h2 id="packs-title" tabIndex={-1}>
        {list.title}
      </h2>
      <p>{list.lead}</p>
      {model.isUnread && (
        <p class="fault" role="alert">
          {list.storeUnread}
        </p>
      )}
      <PackList {...props} items={model.items} />
      <UndoStatus status={model.status} undoLabel={words.status.undo} onUndo={props.onUndo} />
      {model.conflicts.length > 0 && (
        <details class="conflict-list">
          <summary>
            {list.conflicts} <span class="faint">({model.conflicts.length})</span>
          </summary>
          <PackConflicts items={model.conflicts} />
        </details>
      )}
      <h3>{add.title}</h3>
      <p>{add.lead}</p>
      <p>
        <label class="action file">
          {add.choose}
          <input
            type="file"
            id="pack-file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file !== undefined) props.onFile(file);
              currentTarget.value = ''; // the same file, mended, can be chosen again
            }}
          />
        </label>{' '}
        <span class="faint">{add.drop}</span>
      </p>
      {adding !== null && <PackReport adding={adding} words={words} onAdd={props.onAdd} onCancel={props.onCancelAdd} />}
    </section>
  );
}
