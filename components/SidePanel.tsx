import type { HighlightColour } from '../lib/core/annotation/web-annotation';
import type { PageWords, PanelState } from '../lib/core/wording/pages/page-words';
import type { Words } from '../lib/core/wording/words';
import { DeletedNotes } from './DeletedNotes';
import { FigureList } from './FigureList';
import { MarkList } from './MarkList';
import { NamedList } from './NamedList';
import type { NoteDraft } from './NoteEditor';
import { type NoteActions, NoteList } from './NoteList';
import { PlaceButton } from './PlaceButton';
import { PrivateWindow } from './PrivateWindow';
import type { DeletedItem, NoteItem, PanelModel, StoryItem, UnsavedItem } from './panel-model';
import { SameStory } from './SameStory';
import { TabBar } from './TabBar';
import { UnsavedNotes } from './UnsavedNotes';
import { WhereSwitch } from './WhereSwitch';

/** Parts of the panel. */
export type PanelTab = keyof PageWords['panel']['tabs'];

/** What the panel says at its foot: a sentence, and whether what it tells of can be undone. */
export type PanelStatus = { readonly text: string; readonly isFault: boolean; readonly canUndo: boolean };

type Props = NoteActions & {
  readonly words: Words;
  readonly pageWords: PageWords;
  /** Why there is no article to show; null when there is one. */
  readonly state: PanelState | null;
  readonly model: PanelModel | null;
  /** Null while the notes could not be read. */
  readonly notes: readonly NoteItem[] | null;
  /** Another article that looks like this one; null without one. */
  readonly story: StoryItem | null;
  readonly unsaved: readonly UnsavedItem[];
  readonly deleted: readonly DeletedItem[];
  readonly drafts: Readonly<Record<string, NoteDraft>>;
  readonly colourNames: Partial<Readonly<Record<HighlightColour, string>>>;
  readonly tab: PanelTab;
  readonly currentId: string | null;
  readonly status: PanelStatus | null;
  /** The site of the page in view; null where it is not known. */
  readonly site: string | null;
  readonly off: 'off-here' | 'off-everywhere' | null;
  /** Of a private window, whether what the reader keeps in it is written; null for another window. */
  readonly isPrivateKept: boolean | null;
  readonly onOffHere: () => void;
  readonly onOffEverywhere: () => void;
  readonly onOn: () => void;
  readonly onKeepPrivate: () => void;
  readonly onTab: (tab: PanelTab) => void;
  readonly onStory: (verdict: 'same' | 'another' | 'undecided') => void;
  readonly onRestore: (id: string) => void;
  readonly onUndo: () => void;
  readonly onSettings: () => void;
};

/** Id of the button that takes the last change back. */
export const UNDO_ID = 'undo';

/** States in which what is said may still change by itself. */
const BUSY: readonly (PanelState | null)[] = ['looking', 'searching', 'reading'];

const TABS: readonly PanelTab[] = ['summary', 'people', 'figures', 'notes', 'marks'];
/** Figures that say something beside the record, what differs first. */
const TONES_TO_LOOK_AT = ['differs', 'unsure', 'agrees'] as const;

/** The article beside the page: summary, people, figures, notes, and every mark as a button. */
export function SidePanel(props: Props) {
  const { words, pageWords, state, model, status, onSettings } = props;
  const { panel } = pageWords;
  const hasNotes = (props.notes?.length ?? 0) + props.unsaved.length > 0;
  return (
    <div class="panel" lang={pageWords.tag}>
      <header class="panel-head">
        <div class="head-main">
          <h1 lang={model?.title?.lang}>{model?.title?.text ?? panel.title}</h1>
          {model !== null && (
            <ul class="chips">
              {model.chips.map((chip) => (
                <li key={chip}>{chip}</li>
              ))}
            </ul>
          )}
        </div>
        <button type="button" class="tool" onClick={onSettings} aria-label={panel.settings} title={panel.settings}>
          ⚙
        </button>
      </header>
      {/* What is read out when it changes. */}
      <p role="status" class={state === null ? 'quiet' : 'state'} aria-busy={BUSY.includes(state)}>
        {state === null ? '' : panel.states[state]}
      </p>
      {state !== null && panel.hints[state] !== undefined && <p class="hint">{panel.hints[state]}</p>}
      {state !== 'tab-gone' && <WhereSwitch {...props} />}
      {props.isPrivateKept !== null && (
        <PrivateWindow pageWords={pageWords} isKept={props.isPrivateKept} onKeep={props.onKeepPrivate} />
      )}
      {model?.warning != null && <p class="warning">{model.warning}</p>}
      {model !== null && props.story !== null && (
        <SameStory words={words} pageWords={pageWords} story={props.story} onVerdict={props.onStory} />
      )}
      {model !== null && <Sections {...props} model={model} />}
      {model === null && hasNotes && <Notes {...props} />}
      <div role="status" class={status === null ? 'foot-empty' : `foot${status.isFault ? ' fault' : ''}`}>
        {status?.text}
        {status?.canUndo && (
          <button id={UNDO_ID} type="button" class="tool first" onClick={props.onUndo}>
            {words.keep.undo}
          </button>
        )}
      </div>
    </div>
  );
}

function Sections(props: Props & { readonly model: PanelModel }) {
  const { pageWords, model, notes, unsaved, tab, onTab } = props;
  const { panel } = pageWords;
  const counts: Readonly<Record<PanelTab, number | null>> = {
    summary: null,
    people: model.people.length,
    figures: model.figures.length,
    notes: notes === null ? null : notes.length + unsaved.length,
    marks: model.marks.length,
  };
  return (
    <>
      <TabBar
        label={panel.sections}
        tabs={TABS.map((id) => ({ id, label: panel.tabs[id], count: counts[id] }))}
        chosen={tab}
        onChoose={(id) => onTab(TABS.find((each) => each === id) ?? 'summary')}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the ARIA pattern gives a panel that scrolls a stop */}
      <div id="tab-panel" class="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={0}>
        <Section {...props} />
      </div>
    </>
  );
}

function Section(props: Props & { readonly model: PanelModel }) {
  const { pageWords, model, tab, currentId, onReveal } = props;
  const { panel } = pageWords;
  switch (tab) {
    case 'summary':
      return <Summary {...props} />;
    case 'people':
      if (model.people.length + model.others.length === 0) return <p class="empty">{panel.noPeople}</p>;
      return (
        <>
          <NamedList items={model.people} unknownRole={panel.roleUnknown} currentId={currentId} onReveal={onReveal} />
          {model.others.length > 0 && <h2>{panel.others}</h2>}
          <NamedList items={model.others} unknownRole={panel.roleUnknown} currentId={currentId} onReveal={onReveal} />
        </>
      );
    case 'figures':
      if (model.figures.length === 0) return <p class="empty">{panel.noFigures}</p>;
      return <FigureList items={model.figures} currentId={currentId} onReveal={onReveal} />;
    case 'notes':
      return (
        <>
          <Notes {...props} />
          {props.deleted.length > 0 && (
            <DeletedNotes pageWords={pageWords} items={props.deleted} onRestore={props.onRestore} />
          )}
        </>
      );
    case 'marks':
      if (model.marks.length === 0) return <p class="empty">{panel.noMarks}</p>;
      return <MarkList items={model.marks} currentId={currentId} onReveal={onReveal} />;
  }
}

function Notes(props: Props) {
  const { panel } = props.pageWords;
  const { notes, unsaved } = props;
  return (
    <>
      {unsaved.length > 0 && <UnsavedNotes {...props} label={panel.unsaved} items={unsaved} />}
      {notes === null && <p class="warning">{panel.notesUnreadable}</p>}
      {notes?.length === 0 && <p class="empty">{panel.noNotes}</p>}
      {notes !== null && notes.length > 0 && <NoteList {...props} items={notes} />}
    </>
  );
}

function Summary(props: Props & { readonly model: PanelModel }) {
  const { pageWords, model, notes, unsaved, currentId, onReveal } = props;
  const { panel } = pageWords;
  const toLookAt = TONES_TO_LOOK_AT.flatMap((tone) => model.figures.filter(({ badge }) => badge.tone === tone));
  return (
    <>
      {model.summary.length === 0 ? (
        <p class="empty">{panel.noSummary}</p>
      ) : (
        <ol class="summary">
          {model.summary.map(({ place, said }) => (
            <li key={place.id}>
              <PlaceButton place={place} isCurrent={place.id === currentId} onReveal={onReveal}>
                <span lang={said.lang}>{said.text}</span>
              </PlaceButton>
            </li>
          ))}
        </ol>
      )}
      {toLookAt.length > 0 && (
        <>
          <h2>{panel.toLookAt}</h2>
          <FigureList items={toLookAt} currentId={currentId} onReveal={onReveal} />
        </>
      )}
      {(notes === null || notes.length + unsaved.length > 0) && (
        <>
          <h2>{panel.yourNotes}</h2>
          <Notes {...props} />
        </>
      )}
    </>
  );
}
