import {
  FindPathsDocument,
  MatchPathsDocument,
  type FindPathsQueryVariables,
  type FoundPathFragment,
  type MatchPathsQueryVariables,
  type PathPageFragment,
} from '../__generated__/queries';
import { ask } from './ask';

/** A path with its steps, their relations, and the statements that count under the filter that was asked for. */
export type FoundPath = FoundPathFragment;
/** One step of it. */
export type FoundStep = FoundPath['steps'][number];
/** Some of the paths of an answer, and how much the answer proves. */
export type PathPage = PathPageFragment;

type Question<Variables> = Omit<Variables, 'first' | 'after'>;

/** A question about paths, as the API has it: between two actors, or by a pattern. */
export type PathRequest =
  | { readonly kind: 'BETWEEN'; readonly variables: Question<FindPathsQueryVariables> }
  | { readonly kind: 'PATTERN'; readonly variables: Question<MatchPathsQueryVariables> };

const PAGE = 10;

/** Asks a question about paths: the page after a cursor, the first one without, of at most so many paths. Throws a Trouble. */
export async function readPaths(request: PathRequest, after: string | null, first = PAGE): Promise<PathPage> {
  const page = { first, after };
  return request.kind === 'BETWEEN'
    ? (await ask(FindPathsDocument, { ...request.variables, ...page })).paths
    : (await ask(MatchPathsDocument, { ...request.variables, ...page })).match;
}
