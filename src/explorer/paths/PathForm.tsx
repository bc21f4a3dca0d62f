import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Trouble } from '../data/ask';
import { ActorCombobox } from '../find/ActorCombobox';
import { useSession } from '../session/session';
import { askBetween, askPattern, wellFormedPattern } from '../state/askPaths';
import type { View } from '../state/view';
import { ConditionsForm } from './ConditionsForm';
import { conditionWords } from './conditionWords';
import { draftFor, referred, rewritten, written, type Draft, type Reference } from './draft';
import { ExampleMenu } from './ExampleMenu';
import { PatternEditor } from './PatternEditor';
import { useReferredName } from './referredName';

const areConditionsOpen = signal(false);

/** Asks for paths: between two actors, or by a pattern. */
export function PathForm() {
  const { view, change, paths } = useSession();
  const question = view.value.paths;
  const { pattern } = question;
  const draft = draftFor(question);
  // Not of this part alone: it is put elsewhere where there is less room.
  const write = (part: Partial<Draft>) => {
    written.value = rewritten(question, part);
  };

  const put = (next: (view: View) => View, what: string) => {
    const before = view.peek();
    if (next(before) === before) return paths.again();
    written.value = null;
    change(next, what);
  };
  const ask = (asked: Draft) => {
    if (asked.by === 'PATTERN') {
      if (asked.pattern.trim() === '') return write({ missing: 'Write a pattern, or choose two actors.' });
      return put((next) => askPattern(next, asked.pattern), 'Asked which paths match a pattern.');
    }
    const [start, end] = [asked.from.ref.trim(), asked.to.ref.trim()];
    if (start === '' || end === '')
      return write({ missing: `Choose ${start === '' ? (end === '' ? 'two actors' : 'where paths start') : 'where paths end'}.` });
    return put((next) => askBetween(next, start, end), `Asked for paths from ${start} to ${end}.`);
  };
  const conditionsButton = useRef<HTMLButtonElement>(null);
  const closeConditions = () => {
    areConditionsOpen.value = false;
    conditionsButton.current?.focus();
  };
  const askEnds = () => ask({ ...draft, by: 'ENDS' });
  const conditions = conditionWords(question, view.value.filter, (slug) => slug).length;
  return (
    <div class="paths-ask">
      <div class="ask-row">
        <End label="From" reference={draft.from} onChange={(from) => write({ from, by: 'ENDS' })} onEnter={askEnds} />
        <End label="To" reference={draft.to} onChange={(to) => write({ to, by: 'ENDS' })} onEnter={askEnds} />
        <button type="button" class="primary" onClick={() => ask(draft)}>
          Find paths
        </button>
        <button
          type="button"
          ref={conditionsButton}
          aria-expanded={areConditionsOpen.value}
          onClick={() => (areConditionsOpen.value = !areConditionsOpen.value)}
          onKeyDown={({ key }) => key === 'Escape' && closeConditions()}
        >
          Conditions{conditions > 0 && <span class="badge">{conditions}</span>}
        </button>
        <div class={draft.by === 'PATTERN' ? 'ask-pattern' : 'ask-pattern aside'}>
          <span class="ask-label" aria-hidden="true">
            or a pattern
          </span>
          <PatternEditor
            text={draft.pattern}
            mistakesOf={pattern === wellFormedPattern(draft.pattern) ? paths.state.value.refusal : null}
            onWrite={(text) => write({ pattern: text, by: 'PATTERN' })}
            onAsk={() => ask({ ...draft, by: 'PATTERN' })}
          />
          <ExampleMenu
            onChoose={(example) => {
              write({ pattern: example, by: 'PATTERN' });
              ask({ ...draft, pattern: example, by: 'PATTERN' });
            }}
          />
        </div>
      </div>
      <Refused
        missing={draft.missing}
        refusal={paths.state.value.refusal}
        onInstead={(argument, slug) => ask({ ...draft, [argument]: referred(slug), by: 'ENDS' })}
      />
      {areConditionsOpen.value && <ConditionsForm onClose={closeConditions} />}
    </div>
  );
}

/** One end of paths. What is written may be any name of an actor; it need not be chosen from the list. */
function End({
  label,
  reference: { ref, shown },
  onChange,
  onEnter,
}: {
  label: string;
  reference: Reference;
  onChange: (reference: Reference) => void;
  onEnter: () => void;
}) {
  const nameOf = useReferredName();
  return (
    <div class="ask-end">
      <span class="ask-label" aria-hidden="true">
        {label}
      </span>
      <ActorCombobox
        label={label}
        placeholder="Actor"
        text={shown ?? nameOf(ref)}
        onWrite={(text) => onChange({ ref: text, shown: text })}
        onChoose={({ slug, name }) => onChange({ ref: slug, shown: name })}
        onEnter={onEnter}
      />
    </div>
  );
}

/** What is wrong with the question, but for mistakes in a pattern: those stand at the pattern. */
function Refused({
  missing,
  refusal,
  onInstead,
}: {
  missing: string | null;
  refusal: Trouble | null;
  onInstead: (argument: 'from' | 'to', slug: string) => void;
}) {
  if (missing !== null) return <Problem text={missing} />;
  if (refusal === null || refusal.details.code === 'BAD_PATTERN') return null;
  const { argument, suggestions, candidates } = refusal.details;
  const instead = [suggestions, candidates].flatMap((list) => (Array.isArray(list) ? list.filter((item) => typeof item === 'string') : []));
  const end = argument === 'from[0]' ? 'from' : argument === 'to[0]' ? 'to' : null;
  return (
    <Problem text={refusal.message}>
      {end !== null &&
        instead.map((slug) => (
          <button type="button" class="small" key={slug} onClick={() => onInstead(end, slug)}>
            {slug}
          </button>
        ))}
    </Problem>
  );
}

function Problem({ text, children }: { text: string; children?: ComponentChildren }) {
  return (
    <p class="ask-problem" role="alert">
      {text} {children}
    </p>
  );
}
