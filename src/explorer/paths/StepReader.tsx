import { useEffect, useRef } from 'preact/hooks';
import type { FoundPath, FoundStep } from '../data/readPaths';
import { CertaintyChip, RelationMark } from '../panels/chips';
import { RelationLink } from '../panels/links';
import { StatementItem } from '../panels/StatementItem';
import { stepNumber } from '../session/pathSearch';
import { useSession } from '../session/session';
import { pressable } from '../shell/pressable';
import { readStep } from '../state/askPaths';
import { relationClause } from '../words/relationClause';
import { stepCertainty, stepClause } from './stepWords';

type StepRelation = FoundStep['relations'][number];

/** Reads a path step by step: what links the two actors, how certain that is, who says so, and in which words. */
export function StepReader({ path }: { path: FoundPath }) {
  const { view, change } = useSession();
  const { steps } = path;
  const present = stepNumber(view.value.paths, path);
  const go = (step: number) => {
    if (step < 1 || step > steps.length || step === present) return;
    change((next) => readStep(next, step), `Step ${step} of ${steps.length}: ${stepClause(steps[step - 1])}.`);
  };
  return (
    <div class="step-reader" role="group" aria-label="Steps of the path">
      <div class="step-buttons">
        <span>
          Step {present} of {steps.length}
        </span>
        <button type="button" class="small" {...pressable(present > 1, () => go(present - 1))}>
          Previous step
        </button>
        <button type="button" class="small" {...pressable(present < steps.length, () => go(present + 1))}>
          Next step
        </button>
      </div>
      <ol class="steps">
        {steps.map((step, place) => (
          <Step key={place} step={step} number={place + 1} isPresent={place + 1 === present} onRead={() => go(place + 1)} />
        ))}
      </ol>
    </div>
  );
}

function Step({ step, number, isPresent, onRead }: { step: FoundStep; number: number; isPresent: boolean; onRead: () => void }) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isPresent && number > 1) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isPresent]);
  return (
    <li class="step" aria-current={isPresent ? 'step' : undefined} ref={item}>
      <button type="button" class="step-head" aria-expanded={isPresent} onClick={onRead}>
        <RelationMark relation={step.relations[0]} />
        <span>
          {number}. {stepClause(step)}
        </span>
        <CertaintyChip certainty={stepCertainty(step)} />
      </button>
      {isPresent && step.relations.map((relation) => <Evidence key={relation.id} step={step} relation={relation} />)}
    </li>
  );
}

/** What a relation stands on. Where the step is not the relation itself, but stands for it, the relation is named. */
function Evidence({ step, relation }: { step: FoundStep; relation: StepRelation }) {
  const { nameOf } = useSession();
  const ends = [relation.source.id, relation.target.id];
  const isItself = step.relations.length === 1 && ends.includes(step.from.id) && ends.includes(step.to.id);
  const { nodes, totalCount } = relation.statements;
  return (
    <>
      {!isItself && <p class="row-note">{relationClause(relation, nameOf)}:</p>}
      <ul class="statements">
        {nodes.map((statement) => (
          <StatementItem key={statement.id} statement={statement} relation={relation} />
        ))}
      </ul>
      <p class="step-more">
        <RelationLink relation={relation}>
          {totalCount > nodes.length ? `All ${totalCount} statements` : 'Show this relation in the details'}
        </RelationLink>
      </p>
    </>
  );
}
