import type { FoundPath } from '../data/readPaths';
import type { ActorCard, RelationCard } from '../data/records';
import type { CanvasGraph } from '../state/shownGraph';

/** An actor that can be seen, and how many relations that can be seen it has. */
export interface ActorRow {
  readonly id: string;
  readonly actor: ActorCard;
  readonly relations: number;
  readonly positive: number;
  readonly negative: number;
}

/** A row for each actor. A relation of an actor to itself counts once. */
export function actorRows({ actors, relations }: CanvasGraph): readonly ActorRow[] {
  const ofActor = new Map<string, RelationCard[]>(actors.map(({ id }) => [id, []]));
  for (const relation of relations) for (const id of new Set([relation.source.id, relation.target.id])) ofActor.get(id)?.push(relation);
  return actors.map((actor) => {
    const own = ofActor.get(actor.id) ?? [];
    const positive = own.filter(({ sign }) => sign === 'POSITIVE').length;
    return { id: actor.id, actor, relations: own.length, positive, negative: own.length - positive };
  });
}

/** A path that was found. */
export interface PathRow {
  readonly id: string;
  readonly path: FoundPath;
}

/** A row for each path, in the order of the answer. */
export function pathRows(paths: readonly FoundPath[]): readonly PathRow[] {
  return paths.map((path) => ({ id: path.id, path }));
}
