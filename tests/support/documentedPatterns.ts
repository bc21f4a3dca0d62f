import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, Kind, parse, valueFromAST, visit, type GraphQLSchema } from 'graphql';

/** A pattern of the documentation with what is asked besides. */
export interface DocumentedPattern {
  readonly pattern: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** As in the API. */
  readonly filter: Readonly<Record<string, unknown>>;
  readonly first: number;
}

const ROOT = join(__dirname, '../..');

/** Every pattern of the README: of its GraphQL queries, and of its uses of the command. */
export function readmePatterns(): DocumentedPattern[] {
  const text = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const asked = [...text.matchAll(/^```graphql\n((?:(?!```).*\n)*)```$/gm)].flatMap(([, query]) => matchesIn(query));
  const commands = [...text.matchAll(/^npx actor-graph match "([^"]*)"$/gm)].map(([, pattern]) => ({ ...PLAIN, pattern }));
  return [...asked, ...commands];
}

/** Every pattern of the reference of path patterns. */
export function referencePatterns(): DocumentedPattern[] {
  const text = readFileSync(join(ROOT, 'docs/path-patterns.md'), 'utf8');
  return [...text.matchAll(/^```gql\n((?:(?!```).*\n)*)```$/gm)].map(([, pattern]) => ({ ...PLAIN, pattern: pattern.trim() }));
}

const PLAIN = { parameters: {}, filter: {}, first: 20 };

/** The arguments of `match`, as far as the documentation uses them. */
const ARGUMENTS: GraphQLSchema = buildSchema(`
  scalar JSON
  type Query { of(pattern: String, parameters: JSON, filter: JSON, first: Int, after: String): Int }
`);

function matchesIn(query: string): DocumentedPattern[] {
  const found: DocumentedPattern[] = [];
  const of = ARGUMENTS.getQueryType()?.getFields().of;
  visit(parse(query), {
    [Kind.FIELD]({ name, arguments: given }) {
      if (name.value !== 'match' || of === undefined) return;
      const values = Object.fromEntries(
        (given ?? []).map(({ name: { value: argument }, value }) => {
          const type = of.args.find((known) => known.name === argument)?.type;
          if (type === undefined) throw new Error(`The README gives match an argument that is not known here: ${argument}.`);
          return [argument, valueFromAST(value, type)];
        }),
      );
      const { pattern, parameters = {}, filter = {}, first = 20, ...others } = values;
      if (Object.keys(others).length > 0)
        throw new Error(`The README gives match what is not known here: ${Object.keys(others).join(', ')}.`);
      const asked = { parameters, filter } as Pick<DocumentedPattern, 'parameters' | 'filter'>;
      found.push({ ...asked, pattern: String(pattern), first: Number(first) });
    },
  });
  return found;
}
