import { type ComponentChild, render } from 'preact';
import { isContradicted } from '../../lib/core/context/check';
import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/own-page.css';
import { HoverCard } from '../../components/HoverCard';
import { MarkedSample, type SampleMark } from '../../components/MarkedSample';
import { toCardModel } from '../../components/to-card-model';
import { WelcomePage } from '../../components/WelcomePage';
import { pageWordsFor } from '../../lib/core/wording/pages/page-words-for';
import { printerFor } from '../../lib/core/wording/printer-for';
import type { Reading } from '../../lib/extension/messages/protocol';
import { sendToBackground } from '../../lib/extension/messages/send';
import { openOptions } from '../../lib/extension/options-page';
import { loadSettings, toPageSettings, watchSettings } from '../../lib/extension/settings';
import type { PageSettings } from '../../lib/extension/settings-shape';
import { followTheme } from '../../lib/extension/theme';
import { TEXT_MODEL } from '../../lib/page/article/text-model';

const root = document.querySelector('#app');
let settings: PageSettings;
/** Undefined while the sample is being read; null when that failed. */
let reading: Reading | null | undefined;
let openId: string | null = null;

function marksOf({ analysis }: Reading): SampleMark[] {
  const differs = new Set(analysis.checks.filter(isContradicted).map(({ figureId }) => figureId));
  return [
    ...analysis.mentions.map(({ id, start, end }): SampleMark => ({ id, start, end, tone: 'entity' })),
    ...analysis.figures
      .filter(({ kind }) => kind !== 'date' && kind !== 'period')
      .map(({ id, start, end }): SampleMark => ({ id, start, end, tone: differs.has(id) ? 'differs' : 'figure' })),
  ].sort((a, b) => a.start - b.start);
}

function card(): ComponentChild {
  const model = reading == null || openId === null ? null : toCardModel(reading, openId);
  if (model === null) return null;
  return (
    <HoverCard
      key={openId}
      model={model}
      printer={printerFor(settings.language)}
      isPinned={false}
      note={null}
      onClose={() => open(null)}
      onPin={null}
      onStep={step}
      onReveal={open}
      onAddName={null}
    />
  );
}

function open(id: string | null): void {
  openId = id;
  show();
}

function step(by: 1 | -1): void {
  const marks = reading == null ? [] : marksOf(reading);
  const at = marks.findIndex(({ id }) => id === openId);
  open(marks[(at + by + marks.length) % marks.length]?.id ?? null);
}

function show(): void {
  if (root === null) return;
  const pageWords = pageWordsFor(settings.language);
  document.documentElement.lang = pageWords.tag;
  document.title = pageWords.welcome.title;
  const sample =
    reading === undefined ? (
      <p class="sample" aria-busy="true">
        {pageWords.welcome.sample}
      </p>
    ) : reading === null ? (
      <p>{pageWords.welcome.tryFailed}</p>
    ) : (
      <MarkedSample
        text={pageWords.welcome.sample}
        lang={pageWords.tag}
        marks={marksOf(reading)}
        openId={openId}
        card={card()}
        onOpen={open}
      />
    );
  render(<WelcomePage pageWords={pageWords} sample={sample} onSettings={() => void openOptions()} />, root);
}

async function readSample(): Promise<void> {
  const { language } = settings;
  const answer = await sendToBackground('readArticle', {
    url: location.href,
    text: pageWordsFor(language).welcome.sample,
    textModel: TEXT_MODEL,
    title: null,
    byline: null,
    publishedAt: null,
    language,
    workKeys: [],
    markerUrl: null,
  });
  reading = answer.ok ? answer.value : null;
  openId = null;
  show();
}

async function start(): Promise<void> {
  settings = toPageSettings(await loadSettings());
  followTheme(settings.theme);
  show();
  await readSample();
  watchSettings((changed) => {
    settings = toPageSettings(changed);
    followTheme(settings.theme);
    void readSample();
  });
}

void start();
