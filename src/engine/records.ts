import { LRUCache } from 'lru-cache';
import type { Actor } from '../model/actor';
import type { Document } from '../model/document';
import { invariant } from '../model/errors';
import { documentTest, type RelationFilter } from '../model/filter';
import type { Statement } from '../model/statement';
import { supportOf, type Evidence, type Support } from '../model/support';
import type { Projection } from '../graph/projection';
import { versionText, type GraphVersion, type Page, type PageRequest, type ReadAnswer, type ReadRequest, type Store } from '../store/store';
import type { PathPage, RelationView, StatementView } from './views';

/** What an answer needs besides the projection: actors by slug, the rest by id. What does not exist is left out. */
export interface Wanted {
  readonly actors?: Iterable<string>;
  readonly relations?: Iterable<string>;
  readonly statements?: Iterable<string>;
  readonly documents?: Iterable<string>;
  readonly texts?: readonly string[];
  readonly pages?: readonly PageRequest[];
}

/** What was loaded for one answer, all of one state of the graph. */
export interface Records {
  actor(slug: string): Actor;
  /** The relation as it is under the filter's documents. */
  relation(id: string, filter: RelationFilter): RelationView;
  /** Null for what does not exist, as for all below. */
  actorIfAny(slug: string): Actor | null;
  relationIfAny(id: string): RelationView | null;
  statement(id: string): StatementView | null;
  document(id: string): Document | null;
  text(document: string): string | null;
  page(index: number): Page;
  viewOf(statement: Statement): StatementView;
}

/** A state of the graph, what was read of it so far, and its projection where there is one. */
export interface GraphState {
  readonly projection: Projection | null;
  readonly version: GraphVersion;
  readonly cache: RecordCache;
}

/** A state of the graph with its projection. */
export interface Snapshot extends GraphState {
  readonly projection: Projection;
}

/** Records of one state of the graph: never wrong while the version is the same, and dropped with it. */
export interface RecordCache {
  readonly actors: LRUCache<string, Actor>;
  readonly documents: LRUCache<string, Document>;
  readonly statements: LRUCache<string, StatementView>;
  readonly relations: LRUCache<string, RelationView>;
  /** Pages of paths, by question and place. */
  readonly paths: LRUCache<string, PathPage>;
}

const MOST_KEPT = 50_000;
/** Of pages of paths, counted in steps. */
const MOST_STEPS_KEPT = 100_000;

/** An empty cache. */
export function emptyCache(): RecordCache {
  return {
    actors: new LRUCache({ max: MOST_KEPT }),
    documents: new LRUCache({ max: MOST_KEPT }),
    statements: new LRUCache({ max: MOST_KEPT }),
    relations: new LRUCache({ max: MOST_KEPT }),
    paths: new LRUCache({
      maxSize: MOST_STEPS_KEPT,
      sizeCalculation: ({ edges }) => edges.reduce((sum, { path }) => sum + path.length, 1),
    }),
  };
}

/** Either the records, or the version that the graph has by now, which is not the one that was expected. */
export type Loaded = { readonly records: Records } | { readonly changedTo: GraphVersion };

/**
 * Loads what is wanted and not yet known, and at the same time learns whether the graph still is in the given state: the
 * read names the state that it saw. What the records found refer to is loaded with them.
 */
export async function loadRecords(
  store: Store,
  { projection, version, cache }: GraphState,
  wanted: Wanted,
  deadline: number,
): Promise<Loaded> {
  const got = {
    actors: new Map<string, Actor>(),
    documents: new Map<string, Document>(),
    statements: new Map<string, StatementView>(),
    relations: new Map<string, RelationView>(),
  };
  const missing = { actors: new Set<string>(), documents: new Set<string>(), statements: new Set<string>(), relations: new Set<string>() };
  const want = (table: 'actors' | 'documents', key: string) => {
    const known = cache[table].get(key);
    if (known === undefined) missing[table].add(key);
    else if (table === 'actors') got.actors.set(key, known as Actor);
    else got.documents.set(key, known as Document);
  };
  for (const id of wanted.relations ?? []) {
    const known = cache.relations.get(id);
    if (known !== undefined) got.relations.set(id, known);
    else {
      missing.relations.add(id);
      if (projection !== null) wantRefsOf(projection, id, want);
    }
  }
  for (const id of wanted.statements ?? []) {
    const known = cache.statements.get(id);
    if (known !== undefined) got.statements.set(id, known);
    else missing.statements.add(id);
  }
  for (const slug of wanted.actors ?? []) want('actors', slug);
  for (const id of wanted.documents ?? []) want('documents', id);

  const same = (answer: ReadAnswer) => versionText(answer.version) === versionText(version);
  const request: ReadRequest = { ...lists(missing), texts: wanted.texts, pages: wanted.pages };
  const first = await store.read(request, deadline);
  if (!same(first)) return { changedTo: first.version };
  keep(first);

  missing.actors.clear();
  missing.documents.clear();
  for (const { source, target } of first.relations) for (const slug of [source, target]) if (!got.actors.has(slug)) want('actors', slug);
  const pagedStatements = first.pages.flatMap((page) => page.statements);
  for (const { subject, object, attributedTo, document } of [...first.statements, ...pagedStatements]) {
    for (const slug of [subject, object, attributedTo]) if (slug !== null && !got.actors.has(slug)) want('actors', slug);
    if (!got.documents.has(document)) want('documents', document);
  }
  for (const { actor, document } of first.pages.flatMap((page) => page.mentions)) {
    if (!got.actors.has(actor)) want('actors', actor);
    if (!got.documents.has(document)) want('documents', document);
  }
  if (missing.actors.size + missing.documents.size > 0) {
    const second = await store.read({ actors: [...missing.actors], documents: [...missing.documents] }, deadline);
    if (!same(second)) return { changedTo: second.version };
    keep(second);
  }

  const actor = (slug: string): Actor => {
    const found = got.actors.get(slug);
    invariant(found !== undefined, `actor ${slug} was loaded`);
    return found;
  };
  const viewOf = (statement: Statement): StatementView => {
    const document = got.documents.get(statement.document);
    invariant(document !== undefined, `document ${statement.document} was loaded`);
    const { subject, object, attributedTo } = statement;
    return {
      statement,
      subject: actor(subject),
      object: actor(object),
      attributedTo: attributedTo === null ? null : actor(attributedTo),
      document,
    };
  };
  const said = new Map<string, StatementView[]>();
  for (const statement of first.statements) {
    const view = viewOf(statement);
    if (missing.statements.has(statement.id)) got.statements.set(statement.id, view);
    cache.statements.set(statement.id, view);
    const list = said.get(statement.relation);
    if (list === undefined) said.set(statement.relation, [view]);
    else list.push(view);
  }
  for (const relation of first.relations) {
    const statements = (said.get(relation.id) ?? []).sort((a, b) => (a.statement.id < b.statement.id ? -1 : 1));
    const view = {
      relation,
      source: actor(relation.source),
      target: actor(relation.target),
      statements,
      support: supportOfViews(statements),
    };
    got.relations.set(relation.id, view);
    cache.relations.set(relation.id, view);
  }

  return {
    records: {
      actor,
      viewOf,
      relation(id, filter) {
        const all = got.relations.get(id);
        invariant(all !== undefined, `relation ${id} was loaded`);
        const counts = documentTest(filter);
        if (counts === null) return all;
        const statements = all.statements.filter(({ document }) => counts(document.id));
        return { ...all, statements, support: supportOfViews(statements) };
      },
      actorIfAny: (slug) => got.actors.get(slug) ?? null,
      relationIfAny: (id) => got.relations.get(id) ?? null,
      statement: (id) => got.statements.get(id) ?? null,
      document: (id) => got.documents.get(id) ?? null,
      text: (document) => first.texts.get(document) ?? null,
      page: (index) => first.pages[index],
    },
  };

  function keep(answer: ReadAnswer): void {
    for (const found of answer.actors) {
      got.actors.set(found.slug, found);
      cache.actors.set(found.slug, found);
    }
    for (const found of [...answer.documents, ...answer.pages.flatMap((page) => page.documents)]) {
      got.documents.set(found.id, found);
      cache.documents.set(found.id, found);
    }
  }
}

function lists(sets: Readonly<Record<'actors' | 'documents' | 'statements' | 'relations', ReadonlySet<string>>>): ReadRequest {
  return { actors: [...sets.actors], documents: [...sets.documents], statements: [...sets.statements], relations: [...sets.relations] };
}

/** The projection knows a relation's ends and documents, so that they come with it in one read. */
function wantRefsOf(
  { relations, statements, actors, documents }: Projection,
  id: string,
  want: (table: 'actors' | 'documents', key: string) => void,
): void {
  const r = relations.numberOf.get(id);
  if (r === undefined) return;
  want('actors', actors.slug[relations.source[r]]);
  want('actors', actors.slug[relations.target[r]]);
  for (let row = statements.offset[r]; row < statements.offset[r + 1]; row++) want('documents', documents.id[statements.document[row]]);
}

function supportOfViews(views: readonly StatementView[]): Support {
  return supportOf(evidenceOf(views));
}

/** What statements say for their relation. */
export function evidenceOf(views: readonly StatementView[]): Evidence[] {
  return views.map(({ statement, document }) => ({ ...statement, background: document.kind === 'BACKGROUND' }));
}
