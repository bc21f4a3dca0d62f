import type { PathAnswer } from '../session/pathSearch';
import { useSession } from '../session/session';
import { ActorLink } from '../panels/links';
import type { PathQuestion } from '../state/pathQuestion';
import { openedBy } from './openedBy';
import { useReferredName } from './referredName';

type Nearest = NonNullable<PathAnswer['nearest']>;

/** How far a search got that found nothing, and what would open a path. */
export function NearestActors({
  nearest: { fromStart, fromEnd, hint },
  question: { from, to },
}: {
  nearest: Nearest;
  question: PathQuestion;
}) {
  const { view, change } = useSession();
  const nameOf = useReferredName();
  const opening = hint === null ? null : openedBy(hint, view.value);
  return (
    <div class="nearest">
      {opening !== null && (
        <p class="found-note">
          Without the condition “{opening.condition}” there is a path of {opening.steps}.{' '}
          <button type="button" class="small" onClick={() => change(opening.drop, `Dropped the condition “${opening.condition}”.`)}>
            Search without it
          </button>
        </p>
      )}
      {opening === null && hint !== null && <p class="found-note">{hint}</p>}
      <dl class="facts">
        <Reached term={`Farthest from ${from === null ? 'the start' : nameOf(from)}`} actors={fromStart} />
        <Reached term={`Farthest from ${to === null ? 'the end' : nameOf(to)}`} actors={fromEnd} />
      </dl>
    </div>
  );
}

function Reached({ term, actors }: { term: string; actors: Nearest['fromStart'] }) {
  if (actors.length === 0) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>
        {actors.map((actor, place) => (
          <>
            {place > 0 && ', '}
            <ActorLink key={actor.id} actor={actor} />
          </>
        ))}
      </dd>
    </>
  );
}
