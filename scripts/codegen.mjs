// Makes what follows from schema/*.graphql and the queries of the explorer: for src/api the types that resolvers must have, and the SDL
// as a module; for src/explorer its queries with their types.
//   node scripts/codegen.mjs           writes what is not current
//   node scripts/codegen.mjs --check   writes nothing, and ends with 1 if something is not current
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentPlugin from '@graphql-codegen/typed-document-node';
import * as typescriptPlugin from '@graphql-codegen/typescript';
import * as operationsPlugin from '@graphql-codegen/typescript-operations';
import * as resolversPlugin from '@graphql-codegen/typescript-resolvers';
import { parse } from 'graphql';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const schemaFolder = join(root, 'schema');
const queryFolder = join(root, 'src/explorer/data');
const HEADER = '// Made from schema/*.graphql by scripts/codegen.mjs. Do not edit.\n';
const QUERIES_HEADER = '// Made from src/explorer/data/*.graphql and schema/*.graphql by scripts/codegen.mjs. Do not edit.\n';

// Types whose parents in src/api/parents.ts are what the model or the engine gives. The rest of the SDL is plain data.
const PARENTS = [
  ...[
    'Actor',
    'Relation',
    'Statement',
    'Document',
    'Mention',
    'Node',
    'Subgraph',
    'Path',
    'PathStep',
    'PathConnection',
    'PathEdge',
    'Nearest',
  ],
  ...['Actor', 'RelatedActor', 'Relation', 'Statement', 'Document', 'Mention'].flatMap((item) => [`${item}Connection`, `${item}Edge`]),
];

const CONFIG = {
  contextType: '../context#Context',
  mappers: Object.fromEntries(PARENTS.map((name) => [name, `../parents#${name}Parent`])),
  // JSON objects come in and are checked where they are used; a BigInt only goes out.
  scalars: { ID: 'string', ActorRef: 'string', Date: 'string', BigInt: 'bigint', JSON: 'Readonly<Record<string, unknown>>' },
  strictScalars: true,
  enumsAsTypes: true,
  immutableTypes: true,
  skipTypename: true,
  useTypeImports: true,
  noSchemaStitching: true,
  maybeValue: 'T | null',
  inputMaybeValue: 'T | null | undefined',
};

// What the explorer gets and gives is JSON.
const QUERIES_CONFIG = {
  scalars: { ID: 'string', ActorRef: 'string', Date: 'string', BigInt: 'string', JSON: 'Readonly<Record<string, unknown>>' },
  strictScalars: true,
  enumType: 'const',
  immutableTypes: true,
  skipTypename: true,
  useTypeImports: true,
  optimizeDocumentNode: true,
};

/** The GraphQL of a folder: its files, by name. */
async function readGraphql(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.join('\n');
}

async function resolverTypes(sdl) {
  const code = await codegen({
    schema: parse(sdl),
    documents: [],
    filename: 'resolvers.ts',
    config: CONFIG,
    plugins: [{ typescript: {} }, { typescriptResolvers: {} }],
    pluginMap: { typescript: typescriptPlugin, typescriptResolvers: resolversPlugin },
  });
  return `${HEADER}${code.trimEnd()}\n`;
}

function sdlModule(sdl) {
  const literal = sdl.replace(/[\\`]|\$\{/g, '\\$&');
  return `${HEADER}\n/** The definition of the API's types. */\nexport const typeDefs = /* GraphQL */ \`\n${literal}\`;\n`;
}

async function queryTypes(sdl, queries) {
  const code = await codegen({
    schema: parse(sdl),
    documents: [{ location: queryFolder, document: parse(queries) }],
    filename: 'queries.ts',
    config: QUERIES_CONFIG,
    plugins: [{ typescriptOperations: {} }, { typedDocument: {} }],
    pluginMap: { typescriptOperations: operationsPlugin, typedDocument: typedDocumentPlugin },
  });
  return `${QUERIES_HEADER}${code.trimEnd()}\n`;
}

const sdl = await readGraphql(schemaFolder);
const files = {
  'src/api/__generated__/resolvers.ts': await resolverTypes(sdl),
  'src/api/__generated__/typeDefs.ts': sdlModule(sdl),
  'src/explorer/__generated__/queries.ts': await queryTypes(sdl, await readGraphql(queryFolder)),
};
const check = process.argv.includes('--check');
const stale = [];
for (const [name, text] of Object.entries(files)) {
  const present = await readFile(join(root, name), 'utf8').catch(() => null);
  if (present !== text) stale.push({ name, text });
}
if (check && stale.length > 0) {
  for (const { name } of stale) console.error(`${name} is not current. Run: node scripts/codegen.mjs`);
  process.exitCode = 1;
} else if (!check) {
  for (const { name, text } of stale) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
    console.error(`Wrote ${name}.`);
  }
}
