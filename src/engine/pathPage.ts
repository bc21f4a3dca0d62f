import type { Executor } from '../execute/choose';
import type { Sought } from './current';
import type { Wholes } from './graphFacts';
import { pathCursor } from './pathCursor';
import type { PathQuestion } from './pathQuestion';
import { pathViews, type NamedPath } from './pathView';
import type { NearestView, PathPage, StopReason } from './views';

/** What an executor found of the answer to a question. */
export interface FoundPage {
  readonly executor: Executor;
  /** The state of the graph, as text. */
  readonly version: string;
  /** How many paths come before these. */
  readonly skip: number;
  readonly paths: readonly NamedPath[];
  readonly hasNextPage: boolean;
  /** Which bound of the server ended the search, if one did. */
  readonly stoppedBy: StopReason | null;
  readonly longerPossible: boolean;
  readonly pathCount: bigint | null;
  readonly nearest: Sought<NearestView> | null;
}

/** The page of an answer that was found. */
export function soughtPage({ ground, plan, identity, lowered }: PathQuestion<Wholes>, found: FoundPage): Sought<PathPage> {
  const { executor, version, skip, paths, hasNextPage, longerPossible, pathCount, nearest } = found;
  const stoppedBy = found.stoppedBy ?? (hasNextPage ? null : lengthStop(lowered, longerPossible));
  return {
    wanted: {
      actors: new Set([...paths.flatMap(({ actors }) => actors), ...(nearest?.wanted.actors ?? [])]),
      relations: new Set(paths.flatMap(({ steps }) => steps.flat())),
    },
    assemble(records, state) {
      const view = pathViews(ground, plan.filter, records);
      return {
        edges: paths.map((path, i) => ({ cursor: pathCursor(identity, version, skip + i + 1), path: view(path) })),
        hasNextPage,
        hasPreviousPage: skip > 0,
        pathCount,
        complete: stoppedBy === null,
        stoppedBy,
        longerPossible,
        nearest: nearest && nearest.assemble(records, state),
        executor,
        version,
      };
    },
  };
}

/** LENGTH, where the server lowered the greatest length that was asked for and so may have missed paths. */
export function lengthStop(lowered: boolean, longerPossible: boolean): 'LENGTH' | null {
  return lowered && longerPossible ? 'LENGTH' : null;
}
