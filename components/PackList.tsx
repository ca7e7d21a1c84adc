import { useState } from 'preact/hooks';
import type { PackWords } from '../lib/core/wording/packs/pack-words';
import type { Printer } from '../lib/core/wording/printer';
import { PackEntries } from './PackEntries';
import type { PackItem } from './pack-model';

/** What a reader can do with a pack of the list. */
export type PackActions = {
  /** Resolved when it is kept, or could not be. */
  readonly onSwitch: (key: string, isOn: boolean) => Promise<void>;
  readonly onMove: (key: string, by: 1 | -1) => void;
  /** Look into it, or leave it again. */
  readonly onLook: (key: string) => void;
  readonly onSearch: (query: string) => void;
  readonly onExport: (key: string) => void;
  readonly onRemove: (key: string) => void;
};

type Props = PackActions & {
  readonly items: readonly PackItem[];
  readonly words: PackWords;
  readonly printer: Printer;
};

function Item({ item, ...props }: Props & { item: PackItem }) {
  const { words, printer } = props;
  const { list } = words;
  const { key, title, contents } = item;
  // Shows what was asked for while it is being written: what is drawn meanwhile would turn it back for a moment.
  const [wanted, setWanted] = useState<boolean | null>(null);
  const switchTo = async (isOn: boolean): Promise<void> => {
    setWanted(isOn);
    await props.onSwitch(key, isOn);
    setWanted(null);
  };
  const button = (action: string, onClick: () => void, isExpanded?: boolean) => (
    <button type="button" class="tool" aria-label={list.of(action, title)} aria-expanded={isExpanded} onClick={onClick}>
      {action}
    </button>
  );
  return (
    <li class={`pack${item.isOn ? '' : ' off'}`}>
      <div class="pack-head">
        {item.isBundled ? (
          <span class="pack-title">{title}</span>
        ) : (
          <label class="pack-title">
            <input
              type="checkbox"
              checked={wanted ?? item.isOn}
              onChange={(event) => void switchTo(event.currentTarget.checked)}
            />
            {title}
          </label>
        )}
        <span class="faint">{item.version}</span>
      </div>
      <p class="faint">{item.counts}</p>
      {item.remarks.map((remark) => (
        <p key={remark} class={item.isUnread ? 'fault' : 'faint'}>
          {remark}
        </p>
      ))}
      <div class="pack-tools">
        {!item.isUnread &&
          button(contents === null ? list.look : list.hide, () => props.onLook(key), contents !== null)}
        {!item.isUnread && button(list.export, () => props.onExport(key))}
        {item.canMoveUp && button(list.earlier, () => props.onMove(key, -1))}
        {item.canMoveDown && button(list.later, () => props.onMove(key, 1))}
        {!item.isBundled && button(list.remove, () => props.onRemove(key))}
      </div>
      {contents !== null && (
        <PackEntries title={title} contents={contents} words={words} printer={printer} onSearch={props.onSearch} />
      )}
    </li>
  );
}

/** The packs in the order they are opened: those that come with Sidelight, then the reader's. */
export function PackList(props: Props) {
  return (
    <ul class="plain pack-list">
      {props.items.map((item) => (
        <Item key={item.key} item={item} {...props} />
      ))}
    </ul>
  );
}
