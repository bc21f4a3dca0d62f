// Which part of src/ may import which: nothing but what stands here. tests/architecture.test.ts checks it.

const ENGINE = '^src/engine(\\.ts$|/)';

/** Where each part is, what it may import besides itself, and of what it may import only types. */
const PARTS = {
  model: { imports: [] },
  config: { at: '^src/config\\.ts$', imports: [] },
  pattern: { imports: ['model'] },
  graph: { imports: ['model'] },
  store: { imports: ['model'] },
  formats: { imports: ['model'] },
  narrate: { imports: ['model'] },
  execute: { imports: ['pattern', 'graph', 'model'], types: ['^src/store/store\\.ts$'] },
  analysis: { imports: ['graph', 'execute', 'model'] },
  ingest: { imports: ['^src/store/store\\.ts$', 'formats', 'model'] },
  workers: { imports: ['graph', 'execute', 'analysis', 'pattern', 'model'] },
  engine: {
    at: ENGINE,
    imports: [
      'model',
      'pattern',
      'graph',
      '^src/store/(store|snapshot)\\.ts$',
      'formats',
      'narrate',
      'execute',
      'analysis',
      'ingest',
      'workers',
    ],
  },
  compose: { at: '^src/compose\\.ts$', imports: ['engine', 'store', 'config'] },
  api: { imports: ['engine', 'narrate', 'model'] },
  server: { imports: ['compose', 'api', 'config', 'formats', 'narrate', 'model'], types: [ENGINE] },
  cli: { imports: ['compose', 'api', 'config', 'formats', 'narrate', 'model', 'server'], types: [ENGINE] },
  explorer: { imports: ['formats'] },
};

const placeOf = (part) => PARTS[part]?.at ?? (part.startsWith('^') ? part : `^src/${part}/`);

const importRules = Object.entries(PARTS).flatMap(([name, { imports, types = [] }]) => {
  const from = { path: placeOf(name) };
  const allowed = [name, ...imports].map(placeOf);
  return [
    { name: `${name}-imports`, severity: 'error', from, to: { path: '^src/', pathNot: [...allowed, ...types] } },
    ...(types.length === 0
      ? []
      : [
          {
            name: `${name}-imports-types-only`,
            severity: 'error',
            from,
            to: { path: types, pathNot: allowed, dependencyTypesNot: ['type-only'] },
          },
        ]),
  ];
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...importRules,
    { name: 'known-parts-only', severity: 'error', from: { path: '^src/', pathNot: Object.keys(PARTS).map(placeOf) }, to: {} },
    { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    { name: 'no-barrels', severity: 'error', from: { path: '^src/' }, to: { path: '^src/.*index\\.tsx?$' } },
    {
      name: 'neo4j-driver-in-its-store-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/neo4j/' },
      to: { path: 'neo4j-driver' },
    },
    // A package of types alone has nothing that can be resolved.
    {
      name: 'no-unknown-modules',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '^@graphql-typed-document-node/core$' },
    },
    {
      // The packages of the explorer are put into its page when it is built, so that they are not needed where it runs.
      name: 'no-development-packages',
      severity: 'error',
      from: { path: '^src/', pathNot: placeOf('explorer') },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default'] },
    doNotFollow: { path: 'node_modules' },
  },
};
