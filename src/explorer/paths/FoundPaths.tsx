import { useEffect, useRef } from 'preact/hooks';
import type { PathAnswer } from '../session/pathSearch';
import { useSession } from '../session/session';
import { pressable } from '../shell/pressable';
import { askNothing, setConditions } from '../state/askPaths';
import type { PathQuestion } from '../state/pathQuestion';
import { answerWords } from './answerWords';
import { conditionWords } from './conditionWords';
import { NearestActors } from './NearestActors';
import { PathItem } from './PathItem';
import { useReferredName } from './referredName';
import { ReportButtons } from './ReportButtons';

const LONGER_BY = 2;
const LONGEST = 100;

/** The answer: what it proves, the paths, and what would open one where there is none. */
export function FoundPaths() {
  const { view, paths, change } = useSession();
  const question = view.value.paths;
  const { answer, isAsking, begunAgain, refusal } = paths.state.value;
  const title = useTitle(question);
  const conditions = conditionWords(question, view.value.filter, useReferredName());
  return (
    <div class="paths-found" aria-busy={isAsking}>
      <header class="found-head">
        <h2>{title}</h2>
        <button type="button" class="small" onClick={() => change(askNothing, 'Closed the paths.')}>
          Close
        </button>
      </header>
      {conditions.length > 0 && <p class="row-note">Under these conditions: {conditions.join('; ')}.</p>}
      {isAsking && <p class="quiet-text">Paths are being looked for.</p>}
      {refusal !== null && (
        <p class="quiet-text">There is no answer: something is wrong with the question. What that is stands at the field above.</p>
      )}
      {begunAgain && (
        <p class="found-note" role="status">
          The graph has changed meanwhile, so the list begins again.
        </p>
      )}
      {answer !== null && <Answer answer={answer} question={question} title={title} />}
    </div>
  );
}

function useTitle({ from, to, pattern }: PathQuestion): string {
  const nameOf = useReferredName();
  if (pattern !== null || from === null || to === null) return 'Paths that match the pattern';
  return `How is ${nameOf(from)} linked to ${nameOf(to)}?`;
}

function Answer({ answer, question, title }: { answer: PathAnswer; question: PathQuestion; title: string }) {
  const { paths, change } = useSession();
  const { count, proof } = answerWords({ ...answer, shown: answer.paths.length }, question);
  const { isAsking, isReadingMore } = paths.state.value;
  const isMissing = question.path !== null && paths.chosen.value === null && !isAsking && !isReadingMore;
  const mayLookLonger = answer.longerPossible && question.pattern === null && question.maxLength < LONGEST;
  const longest = Math.min(question.maxLength + LONGER_BY, LONGEST);
  return (
    <>
      <p class="found-count">{count}.</p>
      <p class="row-note">
        {proof}{' '}
        {mayLookLonger && (
          <button
            type="button"
            class="link"
            onClick={() => change((view) => setConditions(view, { maxLength: longest }), `Looked for paths of up to ${longest} steps.`)}
          >
            Look for up to {longest} steps
          </button>
        )}
      </p>
      {answer.nearest !== null && <NearestActors nearest={answer.nearest} question={question} />}
      {isMissing && (
        <p class="found-note" role="status">
          The path that was chosen is not among {answer.hasNextPage ? `the first ${answer.paths.length}` : 'these'}. The graph or the
          conditions may have changed.
        </p>
      )}
      <List answer={answer} />
      {answer.hasNextPage && (
        <button type="button" class="more" {...pressable(!isReadingMore, paths.more)}>
          {isReadingMore ? 'More paths are being read' : 'More paths'}
        </button>
      )}
      {answer.paths.length > 0 && <ReportButtons answer={answer} title={title} />}
    </>
  );
}

function List({ answer }: { answer: PathAnswer }) {
  const { view, paths } = useSession();
  const list = useRef<HTMLOListElement>(null);
  const { path } = view.value.paths;
  const chosen = paths.chosen.value?.id;
  useEffect(() => {
    if (chosen !== undefined) list.current?.querySelector('.path.chosen-path')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <ol class="path-list" aria-label="Found paths" ref={list}>
      {answer.paths.map((found, place) => (
        <PathItem key={found.id} path={found} number={place + 1} isChosen={found.id === path} />
      ))}
    </ol>
  );
}
