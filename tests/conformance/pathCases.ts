import { ACTOR_KINDS, mergeActor, type Actor } from '../../src/model/actor';
import { CERTAINTIES } from '../../src/model/certainty';
import { makeDocument } from '../../src/model/document';
import { NO_FILTER, type RelationFilter } from '../../src/model/filter';
import type { Relation } from '../../src/model/relation';
import { RELATION_TYPE_TRAITS, RELATION_TYPES } from '../../src/model/relationType';
import type { Statement } from '../../src/model/statement';
import type { PathPattern } from '../../src/pattern/ast';
import { readPattern } from '../../src/pattern/readPattern';
import { PATTERN_CASES } from '../cases/patterns';
import type { NaivePath } from '../execute/bruteForce';
import type { SmallGraph } from '../support/arbitraryGraph';
import { statementOf } from '../support/rows';

/** A path query on a small graph with its answer, as tests/cases/patterns.ts writes them. */
export interface PathCase {
  readonly name: string;
  readonly graph: string;
  readonly pattern: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** What differs from a query without a filter; documents by title. */
  readonly filter?: Partial<RelationFilter>;
  readonly maxLength?: number;
  readonly paths: readonly string[];
}

/** What an executor is given: a checked pattern, with a filter whose types are those allowed at all. */
export interface PathQuestion {
  readonly graph: SmallGraph;
  readonly pattern: PathPattern;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly filter: RelationFilter;
  readonly maxLength: number;
}

const LONGEST = 6;

/** Runs the cases of tests/cases/patterns.ts on an executor, which must give exactly the paths, in order. */
export function describePathCases(name: string, execute: (question: PathQuestion) => Promise<readonly NaivePath[]>): void {
  describe(`${name}: what path patterns mean`, () => {
    it.each(PATTERN_CASES.map((one) => [`${one.name}: ${one.pattern}`, one] as const))('%s', async (_, one) => {
      const paths = await execute(questionOf(one));
      expect(
        paths.map(({ actors, relations }) =>
          actors.map((actor, i) => (i === 0 ? actor : `${relations[i - 1].slice(RELATION.length)} ${actor}`)).join(' '),
        ),
      ).toEqual(one.paths);
    });
  });
}

/** What an executor is given of a case. */
export function questionOf({ graph, pattern, parameters = {}, filter = {}, maxLength = LONGEST }: PathCase): PathQuestion {
  return { graph: graphOf(graph), pattern: checked(pattern, parameters), parameters, filter: filterOf(filter), maxLength };
}

function checked(text: string, parameters: Readonly<Record<string, unknown>>): PathPattern {
  const parsed = readPattern(text, parameters, { identifierSchemes: ['iso3'] });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ column, message }) => `${text}\n${column}: ${message}`).join('\n'));
  return parsed.pattern;
}

const DOCUMENTS = (
  [
    ['one', 'DATASET'],
    ['two', 'DATASET'],
    ['known', 'BACKGROUND'],
  ] as const
).map(([title, kind]) => makeDocument({ kind, title, url: null, publisher: null, publishedOn: null, text: null }));

function documentTitled(title: string) {
  return given(
    DOCUMENTS.find((document) => document.title === title),
    `a document "${title}"`,
  );
}

function filterOf(filter: Partial<RelationFilter>): RelationFilter {
  const documents = filter.documents?.map((title) => documentTitled(title).id) ?? null;
  return { ...NO_FILTER, types: RELATION_TYPES, ...filter, documents };
}

const RELATION = 'relation:';
const ACTOR_LINE = /^(?<slug>[a-z]+)(?::(?<kind>\w+))?(?: iso3=(?<iso3>\w+))?(?: alias=(?<alias>\w+))?$/;
const RELATION_LINE =
  /^(?<id>\w+): (?<source>[a-z]+)-(?<type>\w+)->?(?<target>[a-z]+)(?: since (?<since>\S+))?(?: until (?<until>\S+))?(?: \| (?<said>.+))?$/;

/** The graph that a text draws; see tests/cases/patterns.ts. */
function graphOf(text: string): SmallGraph {
  const actors: Actor[] = [];
  const relations: Relation[] = [];
  const statements: Statement[] = [];
  for (const line of text
    .trim()
    .split('\n')
    .map((part) => part.trim())) {
    const actor = ACTOR_LINE.exec(line)?.groups;
    const relation = RELATION_LINE.exec(line)?.groups;
    if (actor !== undefined) {
      const kind =
        actor.kind === undefined
          ? undefined
          : given(
              ACTOR_KINDS.find((one) => one === actor.kind),
              line,
            );
      const identifiers = actor.iso3 === undefined ? [] : [{ scheme: 'iso3', value: actor.iso3 }];
      actors.push(mergeActor(null, { slug: actor.slug, kind, identifiers, aliases: actor.alias === undefined ? [] : [actor.alias] }));
    } else if (relation !== undefined) {
      const { id, source, target, since = null, until = null, said = 'ASSERTED one' } = relation;
      const type = given(
        RELATION_TYPES.find((one) => one === relation.type),
        line,
      );
      if (RELATION_TYPE_TRAITS[type].symmetric !== !line.includes('->')) throw new Error(`${line}: the arrow and the type do not agree.`);
      // Relations are known by the names that the cases give them, so that their order can be seen.
      const row = { id: `${RELATION}${id}`, type, source, target, since, until };
      relations.push(row);
      for (const [i, statement] of said.split(' | ').entries()) {
        const [how, title, qualifier = null] = statement.split(' ');
        const certainty =
          how === 'denied'
            ? 'ASSERTED'
            : given(
                CERTAINTIES.find((one) => one === how),
                line,
              );
        statements.push(
          statementOf(row, documentTitled(title), { certainty, polarity: how === 'denied' ? 'DENIED' : 'AFFIRMED', qualifier, row: i }),
        );
      }
    } else throw new Error(`No actor and no relation: ${line}`);
  }
  return { actors, documents: DOCUMENTS, relations, statements };
}

function given<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`There is no such thing: ${what}.`);
  return value;
}
