// Makes src/api/__generated__ from schema/*.graphql: the types that resolvers must have, and the SDL as a module.
//   node scripts/codegen.mjs           writes what is not current
//   node scripts/codegen.mjs --check   writes nothing, and ends with 1 if something is not current
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typescriptPlugin from '@graphql-codegen/typescript';
import * as resolversPlugin from '@graphql-codegen/typescript-resolvers';
import { parse } from 'graphql';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const schemaFolder = join(root, 'schema');
const outputFolder = join(root, 'src/api/__generated__');
const HEADER = '// Made from schema/*.graphql by scripts/codegen.mjs. Do not edit.\n';

// Types whose parents in src/api/parents.ts are what the model or the engine gives. The rest of the SDL is plain data.
const PARENTS = [
  ...['Actor', 'Relation', 'Statement', 'Document', 'Mention', 'Node', 'Subgraph', 'Path', 'PathStep', 'PathConnection', 'PathEdge', 'Nearest'],
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

/** The SDL: all files of schema/, by name. */
async function readSchema() {
  const names = (await readdir(schemaFolder)).filter((name) => name.endsWith('.graphql')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(schemaFolder, name), 'utf8')));
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

const sdl = await readSchema();
const files = { 'resolvers.ts': await resolverTypes(sdl), 'typeDefs.ts': sdlModule(sdl) };
const check = process.argv.includes('--check');
const stale = [];
for (const [name, text] of Object.entries(files)) {
  const path = join(outputFolder, name);
  const present = await readFile(path, 'utf8').catch(() => null);
  if (present !== text) stale.push({ name, path, text });
}
if (check && stale.length > 0) {
  for (const { name } of stale) console.error(`src/api/__generated__/${name} is not current. Run: node scripts/codegen.mjs`);
  process.exitCode = 1;
} else if (!check) {
  await mkdir(outputFolder, { recursive: true });
  for (const { name, path, text } of stale) {
    await writeFile(path, text);
    console.error(`Wrote src/api/__generated__/${name}.`);
  }
}
