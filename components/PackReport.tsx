import { useEffect, useRef } from 'preact/hooks';
import type { PackWords } from '../lib/core/wording/packs/pack-words';
import { PackConflicts } from './PackConflicts';
import type { AddingModel, FindingItem } from './pack-model';

type Props = {
  readonly adding: AddingModel;
  readonly words: PackWords;
  readonly onAdd: () => void;
  /** Give the file up, or put its report away. */
  readonly onCancel: () => void;
};

function Finding({ item }: { item: FindingItem }) {
  return (
    <li class={`finding ${item.level}`}>
      <details>
        <summary>
          {item.text} <span class="faint">({item.count})</span>
        </summary>
        <ul class="plain places">
          {item.places.map(({ place, what }) => (
            <li key={place}>
              <code>{place}</code> <span>{what}</span>
            </li>
          ))}
          {item.more !== null && <li class="faint">{item.more}</li>}
        </ul>
      </details>
    </li>
  );
}

/** What was found in a file that is to be added, in words, before anything is changed. */
export function PackReport({ adding, words, onAdd, onCancel }: Props) {
  const { add, list, refusal, report } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  const { step } = adding;
  // The focus goes to what came of it: from there the report is read out, and its buttons are next.
  useEffect(() => {
    if (step !== 'reading') heading.current?.focus();
  }, [step]);
  if (adding.step === 'reading')
    return (
      <div class="report">
        <p role="status">{adding.text}</p>
        <button type="button" class="action" onClick={onCancel}>
          {add.cancel}
        </button>
      </div>
    );
  if (adding.step === 'refused')
    return (
      <section class="report refused" aria-labelledby="report-title">
        <h3 id="report-title" ref={heading} tabIndex={-1}>
          {adding.title}
        </h3>
        <p>{adding.reason}</p>
        {adding.where !== null && <p class="faint">{adding.where}</p>}
        {adding.value !== null && (
          <p>
            <code>{adding.value}</code>
          </p>
        )}
        <p>{refusal.unchanged}</p>
        <button type="button" class="action" onClick={onCancel}>
          {add.close}
        </button>
      </section>
    );
  return (
    <section class="report" aria-labelledby="report-title">
      <h3 id="report-title" ref={heading} tabIndex={-1}>
        {adding.title}
      </h3>
      <p>
        <strong>{adding.summary}</strong>
      </p>
      {adding.remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      <p>{adding.verdict}</p>
      {adding.findings.length > 0 && (
        <ul class="plain">
          {adding.findings.map((item) => (
            <Finding key={item.code} item={item} />
          ))}
        </ul>
      )}
      {adding.conflicts.length > 0 && (
        <>
          <h4>{list.conflicts}</h4>
          <PackConflicts items={adding.conflicts} />
        </>
      )}
      {adding.findings.some(({ level }) => level === 'error') && <p>{report.cannotAdd}</p>}
      <div class="report-actions">
        {adding.action !== null && (
          <button type="button" class="action first" onClick={onAdd}>
            {adding.action}
          </button>
        )}
        <button type="button" class="action" onClick={onCancel}>
          {adding.action === null ? add.close : add.cancel}
        </button>
      </div>
    </section>
  );
}
