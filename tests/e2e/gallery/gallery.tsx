/* Mounts what we show on pages, every state of it, in an open root: axe cannot see into the closed one. */
import { type ComponentChild, render } from 'preact';
import cardCss from '../../../components/card.css';
import { HoverCard } from '../../../components/HoverCard';
import { KeepBar } from '../../../components/KeepBar';
import barCss from '../../../components/keep-bar.css';
import { StatusNote } from '../../../components/StatusNote';
import { type AnalysisWithCards, toCardModel } from '../../../components/to-card-model';
import tokensCss from '../../../components/tokens.css';
import type { Language } from '../../../lib/core/text/language';
import { printerFor } from '../../../lib/core/wording/printer-for';

/** What a gallery is asked to show. */
export type GalleryOptions = {
  readonly reading: AnalysisWithCards;
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  /** Plant a button without a name, to see that it is found. */
  readonly hasFault: boolean;
};

const nothing = (): void => {};

function Bar({ language, ...props }: { language: Language } & Partial<Parameters<typeof KeepBar>[0]>) {
  return (
    <KeepBar
      words={printerFor(language).words}
      colourNames={{ green: 'to quote' }}
      colour={null}
      hasNote={false}
      status={null}
      isStatusOnly={false}
      onColour={nothing}
      onNote={nothing}
      onCopy={nothing}
      onRemove={nothing}
      onUndo={nothing}
      onClose={nothing}
      {...props}
    />
  );
}

function show({ reading, language, theme, hasFault }: GalleryOptions): void {
  const host = document.querySelector<HTMLElement>('#gallery') ?? document.body;
  document.documentElement.lang = printerFor(language).words.tag;
  document.body.style.background = theme === 'dark' ? '#14171b' : '#ffffff';
  document.body.style.color = theme === 'dark' ? '#e9edf2' : '#1b1f24';
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = `${tokensCss}${cardCss}${barCss}`;
  const frame = document.createElement('div');
  frame.className = 'sidelight';
  frame.dataset.theme = theme;
  root.append(style, frame);
  const add = (content: ComponentChild): void => {
    const place = document.createElement('div');
    place.style.margin = '12px';
    frame.append(place);
    render(content, place);
  };
  const printer = printerFor(language);
  const { mentions, figures, checks } = reading.analysis;
  // One card of each kind of entity and of each answer of a check.
  const ofKind = [
    ...new Map(mentions.map((mention) => [`${mention.kind} ${mention.entityId === null}`, mention.id])).values(),
  ];
  const ofAnswer = [...new Map(checks.map(({ answer, figureId }) => [answer, figureId])).values()];
  const date = figures.find(({ kind }) => kind === 'date');
  for (const id of [...ofKind, ...ofAnswer, ...(date === undefined ? [] : [date.id])]) {
    const model = toCardModel(reading, id);
    if (model === null) continue;
    add(
      <HoverCard
        model={model}
        printer={printer}
        isPinned={false}
        note={null}
        onClose={nothing}
        onPin={nothing}
        onStep={nothing}
        onReveal={nothing}
        onAddName={nothing}
      />,
    );
  }
  add(<Bar language={language} />);
  add(
    <Bar
      language={language}
      colour="green"
      hasNote
      status={{ text: printer.words.keep.saved, isFault: false, canUndo: true }}
    />,
  );
  add(
    <Bar
      language={language}
      colour="pink"
      status={{ text: printer.words.keep.faults['disk-full'], isFault: true, canUndo: false }}
    />,
  );
  add(
    <Bar
      language={language}
      isStatusOnly
      status={{ text: printer.words.keep.removed, isFault: false, canUndo: true }}
    />,
  );
  add(<StatusNote text={printer.words.notes.noAnswer} closeLabel={printer.words.card.close} onClose={nothing} />);
  if (hasFault) {
    const fault = document.createElement('button');
    fault.id = 'planted';
    frame.append(fault);
  }
}

(globalThis as unknown as { showGallery: typeof show }).showGallery = show;
