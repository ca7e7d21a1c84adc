import type { PageWords } from '../lib/core/wording/pages/page-words';
import type { Words } from '../lib/core/wording/words';
import type { StoryItem } from './panel-model';

/** Id of the first button, which is there whatever was pressed. */
export const STORY_ID = 'story';

type Props = {
  readonly words: Words;
  readonly pageWords: PageWords;
  readonly story: StoryItem;
  /** That both are one story, that they are two, or that what was said is taken back. */
  readonly onVerdict: (verdict: 'same' | 'another' | 'undecided') => void;
};

/**
 * Another article with notes that looks like this one: offered with what both say, joined by the reader before, or just
 * refused.
 */
export function SameStory({ words, pageWords: { panel }, story, onVerdict }: Props) {
  const { title, url, count, evidence, isRefused } = story;
  const name =
    url === null ? (
      <cite lang={title.lang}>{title.text}</cite>
    ) : (
      <a href={url} target="_blank" rel="noreferrer" lang={title.lang}>
        {title.text}
      </a>
    );
  if (evidence === null)
    return (
      <div class="story">
        <p>
          {isRefused ? panel.story.saidAnother : panel.story.joined} {name}
        </p>
        <button id={STORY_ID} type="button" class="tool" onClick={() => onVerdict('undecided')}>
          {isRefused ? words.keep.undo : panel.story.part}
        </button>
      </div>
    );
  return (
    <div class="story">
      <p>
        {panel.story.looksLike(String(count))} {name}
      </p>
      <p class="evidence">
        {panel.story.bothSay} {evidence}
      </p>
      <button id={STORY_ID} type="button" class="tool first" onClick={() => onVerdict('same')}>
        {panel.story.join}
      </button>
      <button type="button" class="tool" onClick={() => onVerdict('another')}>
        {panel.story.another}
      </button>
    </div>
  );
}
