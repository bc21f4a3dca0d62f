import { colourProperty } from '../canvas/palette';
import type { FoundPath, FoundStep } from '../data/readPaths';
import { CertaintyChip } from '../panels/chips';
import { useEmphasis } from '../panels/links';
import { chooseFoundPath } from '../session/choose';
import { idsOfPath } from '../session/pathSearch';
import { useSession } from '../session/session';
import { choosePath } from '../state/askPaths';
import { counted } from '../words/names';
import { stepLink } from './stepWords';
import { StepReader } from './StepReader';

/** A path in the list; the one that is chosen is read step by step. While it is pointed at, it stands out on the canvas. */
export function PathItem({ path, number, isChosen }: { path: FoundPath; number: number; isChosen: boolean }) {
  const session = useSession();
  const { onMouseEnter, onMouseLeave, ...onFocus } = useEmphasis(idsOfPath(path));
  const { length, sign, certainty, documentCount, explanation } = path;
  const toggle = () => {
    if (isChosen) session.change((view) => choosePath(view, null), `Closed path ${number}.`);
    else chooseFoundPath(session, path, `Path ${number}: ${explanation}`);
  };
  return (
    <li class={isChosen ? 'path chosen-path' : 'path'} onMouseEnter={onMouseEnter} onMouseLeave={onMouseLeave}>
      <button type="button" class="path-head" aria-expanded={isChosen} onClick={toggle} {...onFocus}>
        <PathLine path={path} />
        <span class="path-facts">
          <span class="chip">{counted(length, 'step')}</span>
          <span class="chip">{sign === 'POSITIVE' ? '+ positive' : '− negative'}</span>
          {certainty !== null && <CertaintyChip certainty={certainty} />}
          {documentCount > 1 && <span class="chip">{counted(documentCount, 'document')}</span>}
        </span>
      </button>
      {isChosen ? (
        <>
          {length > 0 && <StepReader path={path} />}
          <details class="path-explanation">
            <summary>The path in words</summary>
            <p>{explanation}</p>
          </details>
        </>
      ) : (
        <p class="path-explanation short" onClick={toggle}>
          {explanation}
        </p>
      )}
    </li>
  );
}

function PathLine({ path: { actors, steps } }: { path: FoundPath }) {
  return (
    <span class="path-line">
      <bdi>{actors[0].name}</bdi>
      {steps.map((step, place) => (
        <>
          {' '}
          <Arrow step={step} /> <bdi>{actors[place + 1].name}</bdi>
        </>
      ))}
    </span>
  );
}

/** A step between its actors: what links them, in the words and with the arrow of whoever reads along the path, in the colour of its type. */
function Arrow({ step }: { step: FoundStep }) {
  const [{ type, symmetric }] = step.relations;
  const right = symmetric ? '—' : '→';
  return (
    <span class="path-arrow" style={{ '--mark': `var(${colourProperty('type', type)})` }}>
      <span aria-hidden="true">—</span>
      {stepLink(step)}
      <span aria-hidden="true">{right}</span>
    </span>
  );
}
