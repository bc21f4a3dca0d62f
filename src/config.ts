import { z } from 'zod';

/** One environment variable: what it means, the text that stands for it when it is not set, and what is accepted. */
interface Variable<Value> {
  readonly description: string;
  /** The value when it is not set, as text; null: then it has no value. */
  readonly default: string | null;
  /** What a value must be, as the end of "expected ...". */
  readonly expected: string;
  readonly schema: z.ZodType<Value, string>;
  /** Whether its value must never be shown. */
  readonly secret: boolean;
}

/** A variable that always has a value. */
function variable<Value>(description: string, fallback: string, expected: string, schema: z.ZodType<Value, string>): Variable<Value> {
  return { description, default: fallback, expected, schema, secret: false };
}

/** A variable whose value is null when it is not set. */
function optional<Value>(description: string, expected: string, schema: z.ZodType<Value, string>, secret = false): Variable<Value | null> {
  return { description, default: null, expected, schema, secret };
}

/** A variable that is a whole number from `least` to `greatest`. */
function whole(description: string, fallback: number, least: number, greatest: number): Variable<number> {
  const schema = z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(greatest));
  return variable(description, String(fallback), `a whole number from ${least} to ${greatest}`, schema);
}

const NEO4J_SCHEMES = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'];

function isNeo4jUri(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return NEO4J_SCHEMES.includes(protocol.slice(0, -1)) && hostname !== '' && username === '' && password === '';
}

const text = z.string();
const flag = z.enum(['1', 'true', '0', 'false']).transform((value) => value === '1' || value === 'true');
const HOUR_MS = 3_600_000;

/** Every environment variable that the product reads. The README's table and `actor-graph serve --help` are made from this. */
export const VARIABLES = {
  NEO4J_URI: optional(
    'The Neo4j database that keeps the graph. Not set: the embedded store keeps it in DATA_DIR.',
    `a URI such as neo4j://localhost:7687 with one of the schemes ${NEO4J_SCHEMES.join(', ')}, a host, and no user or password in it`,
    text.refine(isNeo4jUri),
  ),
  NEO4J_USERNAME: variable('The user of the Neo4j database.', 'neo4j', 'a user name', text),
  NEO4J_PASSWORD: optional('The password of that user. Needed with NEO4J_URI.', 'a password', text, true),
  NEO4J_DATABASE: variable(
    'The database on the Neo4j server.',
    'neo4j',
    'a database name of 3 to 63 letters, digits, dots and hyphens',
    text.regex(/^[A-Za-z][A-Za-z0-9.-]{2,62}$/),
  ),
  DATA_DIR: variable('The folder of the embedded store.', './data', 'a folder', text),
  PORT: whole('The port to listen on; 0 takes any free one.', 4000, 0, 65_535),
  HOST: variable('The address to listen on; 0.0.0.0 for all.', 'localhost', 'a host name or address', text.regex(/^[A-Za-z0-9.:_-]+$/)),
  SEED: optional('Whether the server loads the article at start. Not set: only into an empty embedded store.', '1 or 0', flag),
  LOG_LEVEL: variable(
    'The least serious level that is logged.',
    'info',
    'one of trace, debug, info, warn, error, fatal, silent',
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
  ),
  PROJECTION: variable(
    "Whether path queries run on a copy of the graph's structure in memory. off: in Neo4j, as Cypher, as far as that can express them; what else needs the whole graph is refused.",
    'on',
    'on or off; off needs NEO4J_URI',
    z.enum(['on', 'off']).transform((value) => value === 'on'),
  ),
  PATH_TIMEOUT_MS: whole('How long a path search may take, in ms; then the answer says that it is incomplete.', 5000, 1, HOUR_MS),
  MAX_PATH_LENGTH: whole('The greatest length of a path; a query that asks for more is answered up to here, and says so.', 100, 1, 1000),
  PATH_BUDGET: whole('The greatest number of steps that one path search may try.', 5_000_000, 1, 1e12),
  MAX_PATHS: whole('The greatest number of paths that one query may find, over all its pages.', 10_000, 1, 10_000_000),
  REQUEST_TIMEOUT_MS: whole('How long a request may take, in ms.', 10_000, 1, HOUR_MS),
  MAX_BODY_BYTES: whole('The greatest size of a request, in bytes.', 100_000, 1000, 100_000_000),
  MAX_QUERY_DEPTH: whole('How deep fields may be nested in a GraphQL query.', 15, 1, 100),
  MAX_QUERY_TOKENS: whole('The greatest number of tokens in a GraphQL query.', 2000, 100, 1_000_000),
};

/** The configuration: the value of each variable under its name; null where it has none. */
export type Config = { readonly [Name in keyof typeof VARIABLES]: z.output<(typeof VARIABLES)[Name]['schema']> };

/**
 * The configuration that `environment` gives, or a sentence for each variable that is wrong, naming it, its value (never a
 * password) and what is expected. An empty value counts as not set; variables that are not in the table are ignored.
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): { config: Config } | { problems: string[] } {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, { default: fallback, schema, expected, secret }] of Object.entries<Variable<unknown>>(VARIABLES)) {
    const given = environment[name] || fallback;
    if (given === null) {
      values[name] = null;
      continue;
    }
    const parsed = schema.safeParse(given);
    if (parsed.success) values[name] = parsed.data;
    else problems.push(`${name} is ${secret ? 'not usable' : shownValue(given)}; expected ${expected}.`);
  }
  if (environment.NEO4J_URI && !environment.NEO4J_PASSWORD) {
    problems.push('NEO4J_PASSWORD is not set; expected a password, because NEO4J_URI is set.');
  }
  if (environment.PROJECTION === 'off' && !environment.NEO4J_URI) {
    problems.push(
      'PROJECTION is "off", but NEO4J_URI is not set; expected a Neo4j, because the embedded store cannot run path queries itself.',
    );
  }
  return problems.length > 0 ? { problems } : { config: values as Config };
}

/** A value in quotes, without the user and password that a URI may have in it. */
function shownValue(value: string): string {
  return JSON.stringify(value.slice(0, 200).replace(/\/\/[^/]*@/, '//...@'));
}

/** The table of all variables in Markdown, as the README has it. */
export function configurationTable(): string {
  const rows = Object.entries<Variable<unknown>>(VARIABLES).map(([name, { default: fallback, description, expected }]) => {
    return `| \`${name}\` | ${fallback === null ? 'not set' : `\`${fallback}\``} | ${description} | ${expected} |`;
  });
  return ['| variable | default | meaning | value |', '|---|---|---|---|', ...rows].join('\n');
}
