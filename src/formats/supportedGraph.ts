import type { Actor } from '../model/actor';
import type { Relation } from '../model/relation';
import type { Statement } from '../model/statement';
import { supportOf, type Evidence, type Support } from '../model/support';
import type { WholeGraph } from './wholeGraph';

/** A relation with what the statements that count make of it. */
export type SupportedRelation = Relation & Support;

/** A graph as it is drawn: actors and relations, without the statements that relations stand on. */
export interface SupportedGraph {
  readonly actors: readonly Actor[];
  readonly relations: readonly SupportedRelation[];
}

/** The actors and relations of a graph, in its order; all of its statements count. */
export function supportedGraph({ actors, documents, relations, statements }: WholeGraph): SupportedGraph {
  const background = new Set(documents.filter(({ kind }) => kind === 'BACKGROUND').map(({ id }) => id));
  const evidence = new Map<string, Evidence[]>(relations.map(({ id }) => [id, []]));
  for (const statement of statements) evidence.get(statement.relation)?.push(evidenceOf(statement, background));
  return { actors, relations: relations.map((relation) => ({ ...relation, ...supportOf(evidence.get(relation.id) ?? []) })) };
}

function evidenceOf({ document, certainty, polarity, qualifier }: Statement, background: ReadonlySet<string>): Evidence {
  return { document, background: background.has(document), certainty, polarity, qualifier };
}
