import { ReadActorsDocument, ReadSourceDocument, ReadStatementsDocument, type ReadActorsQuery, type ReadSourceQuery, type ReadStatementsQuery } from '../__generated__/queries';
import { ask, Trouble } from './ask';
import { everyPage } from './everyPage';
import { readRelation } from './readRelation';
import type { ActorCard, StatementCard } from './records';

/** A document with its text and all its mentions. */
export type Source = Omit<NonNullable<ReadSourceQuery['document']>, 'mentions'> & {
  readonly mentions: NonNullable<ReadSourceQuery['document']>['mentions']['nodes'];
};

/** All that some relations stand on. */
export interface Evidence {
  /** Every statement of each relation, by the relation's id. */
  readonly statements: ReadonlyMap<string, readonly StatementCard[]>;
  /** The documents of these statements. */
  readonly sources: readonly Source[];
  /** Those to whom a statement is attributed. */
  readonly speakers: readonly ActorCard[];
}

const IDS_AT_ONCE = 200;

/** Reads all that relations stand on. What is deleted meanwhile is left out. */
export async function readEvidence(relations: readonly string[]): Promise<Evidence> {
  const statements = new Map<string, readonly StatementCard[]>();
  for (const ids of slices(relations)) {
    const { nodes } = await ask(ReadStatementsDocument, { relations: ids });
    for (const node of nodes) if (isRelation(node)) statements.set(node.id, await everyStatement(node));
  }
  const all = [...statements.values()].flat();
  const sources = [];
  for (const id of new Set(all.map(({ document }) => document.id))) sources.push(await readSource(id));
  const speakers: ActorCard[] = [];
  for (const ids of slices([...new Set(all.flatMap(({ attributedTo }) => attributedTo?.id ?? []))])) {
    speakers.push(...(await ask(ReadActorsDocument, { ids })).nodes.filter(isActor));
  }
  return { statements, sources, speakers };
}

type RelationNode = Extract<NonNullable<ReadStatementsQuery['nodes'][number]>, { readonly id: string }>;

async function everyStatement({ id, statements }: RelationNode): Promise<readonly StatementCard[]> {
  if (!statements.pageInfo.hasNextPage) return statements.nodes;
  const { statements: read } = await readRelation(id);
  return [...(read ?? [])].flatMap(([, all]) => all);
}

async function readSource(id: string): Promise<Source> {
  const read = async (after: string | null) => {
    const { document } = await ask(ReadSourceDocument, { id, after });
    if (document === null) throw new Trouble('REFUSED', 'A document of the graph was deleted meanwhile. Try again.');
    return document;
  };
  const document = await read(null);
  return { ...document, mentions: await everyPage(document.mentions, async (cursor) => (await read(cursor)).mentions) };
}

function isRelation(node: ReadStatementsQuery['nodes'][number]): node is RelationNode {
  return node !== null && 'statements' in node;
}

function isActor(node: ReadActorsQuery['nodes'][number]): node is ActorCard {
  return node !== null && 'slug' in node;
}

function* slices(ids: readonly string[]): Generator<readonly string[]> {
  for (let start = 0; start < ids.length; start += IDS_AT_ONCE) yield ids.slice(start, start + IDS_AT_ONCE);
}
