import { ReadSourceDocument, ReadStatementsDocument, type ReadSourceQuery, type ReadStatementsQuery } from '../__generated__/queries';
import { askExactly, Trouble } from './ask';
import { everyPage } from './everyPage';
import { chunks, readActors } from './readActors';
import { isRelation, readRelation } from './readRelation';
import type { ActorCard, StatementCard } from './records';

/** A document with its text and all its mentions. */
export type Source = Omit<NonNullable<ReadSourceQuery['document']>, 'mentions'> & {
  readonly mentions: NonNullable<ReadSourceQuery['document']>['mentions']['nodes'];
};

/** Some actors, and all that some relations stand on, as they are in the store. */
export interface Evidence {
  /** Every statement of each relation, by the relation's id. */
  readonly statements: ReadonlyMap<string, readonly StatementCard[]>;
  /** The documents of these statements. */
  readonly sources: readonly Source[];
  /** The actors, and those to whom a statement is attributed. */
  readonly actors: readonly ActorCard[];
}

const RELATIONS_AT_ONCE = 200;

/** Reads actors, and all that relations stand on. What is deleted meanwhile is left out. */
export async function readEvidence(actors: readonly string[], relations: readonly string[]): Promise<Evidence> {
  const statements = new Map<string, readonly StatementCard[]>();
  for (const ids of chunks(relations, RELATIONS_AT_ONCE)) {
    const { nodes } = await askExactly(ReadStatementsDocument, { relations: ids });
    for (const node of nodes) if (isRelation(node)) statements.set(node.id, await everyStatement(node));
  }
  const all = [...statements.values()].flat();
  const sources = [];
  for (const id of new Set(all.map(({ document }) => document.id))) sources.push(await readSource(id));
  const speakers = all.flatMap(({ attributedTo }) => attributedTo?.id ?? []);
  return { statements, sources, actors: await readActors([...new Set([...actors, ...speakers])], askExactly) };
}

type RelationNode = Extract<NonNullable<ReadStatementsQuery['nodes'][number]>, { readonly id: string }>;

async function everyStatement({ id, statements }: RelationNode): Promise<readonly StatementCard[]> {
  if (!statements.pageInfo.hasNextPage) return statements.nodes;
  const { statements: read } = await readRelation(id, askExactly);
  return [...(read ?? [])].flatMap(([, all]) => all);
}

async function readSource(id: string): Promise<Source> {
  const read = async (after: string | null) => {
    const { document } = await askExactly(ReadSourceDocument, { id, after });
    if (document === null) throw new Trouble('REFUSED', 'A document of the graph was deleted meanwhile. Try again.');
    return document;
  };
  const document = await read(null);
  return { ...document, mentions: await everyPage(document.mentions, async (cursor) => (await read(cursor)).mentions) };
}
