import type { Problem } from '../model/errors';
import type { Compiled } from './cypher/compile';

/** What can run a path query. */
export const EXECUTORS = ['PROJECTION', 'CYPHER'] as const;
export type Executor = (typeof EXECUTORS)[number];

/** What the choice of an executor depends on. */
export interface Situation {
  /** The executor that was asked for; null: either will do. */
  readonly asked: Executor | null;
  /** CURRENT: it shows the graph as it is, or will in time; LATE: it will not; OFF: there is none (PROJECTION=off). */
  readonly projection: 'CURRENT' | 'LATE' | 'OFF';
  /** What the query is in Cypher. UNTRIED: that is not known yet, the database would run it; NONE: it runs no Cypher. */
  readonly cypher: Compiled | 'UNTRIED' | 'NONE';
}

/** Who is to run a path query, or why nobody can. */
export type ExecutorChoice = { readonly executor: Executor } | { readonly refusal: Problem };

const RETRY_AFTER_SECONDS = 1;
const NO_CYPHER = 'the embedded store runs no Cypher';

/**
 * Who runs a path query: who was asked for, else the projection while it is current, else Cypher. Asked again when more is known: an
 * UNTRIED query may turn out to be one that Cypher cannot express.
 */
export function chooseExecutor({ asked, projection, cypher }: Situation): ExecutorChoice {
  const obstacle = cypher === 'NONE' ? NO_CYPHER : cypher === 'UNTRIED' || cypher.ok ? null : cypher.reason;
  const refuse = (message: string, remedy: string): ExecutorChoice => ({ refusal: { code: 'UNSUPPORTED', message, remedy } });

  if (asked === 'CYPHER') {
    if (obstacle === null) return { executor: 'CYPHER' };
    const instead = projection === 'OFF' ? 'set PROJECTION=on' : 'ask for the executor PROJECTION, or for none';
    const first = cypher === 'NONE' ? 'Keep the graph in Neo4j (NEO4J_URI)' : 'Ask for something else';
    return refuse(`This query cannot run as Cypher: ${obstacle}.`, `${first}, or ${instead}.`);
  }
  if (projection === 'CURRENT') return { executor: 'PROJECTION' };
  if (projection === 'OFF') {
    if (asked === 'PROJECTION') {
      const remedy = obstacle === null ? 'Ask for the executor CYPHER, or set PROJECTION=on.' : 'Set PROJECTION=on.';
      return refuse('The executor PROJECTION is switched off (PROJECTION=off).', remedy);
    }
    if (obstacle === null) return { executor: 'CYPHER' };
    return refuse(
      `This query cannot run as Cypher: ${obstacle}. The projection, which could run it, is switched off (PROJECTION=off).`,
      'Ask for something else, or set PROJECTION=on.',
    );
  }
  if (asked === null && obstacle === null) return { executor: 'CYPHER' };
  const why = asked === 'PROJECTION' || cypher === 'NONE' ? '' : `, and this query cannot run as Cypher: ${obstacle}`;
  const message = `The graph has changed, and its structure is still being read from the database${why}.`;
  return { refusal: { code: 'UNAVAILABLE', message, remedy: 'Ask again in a few seconds.', retryAfterSeconds: RETRY_AFTER_SECONDS } };
}
