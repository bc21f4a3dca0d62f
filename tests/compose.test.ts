import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readConfig, VARIABLES } from '../src/config';

/** What of a container setup can be checked without an engine that runs it. */

interface Service {
  readonly image?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly healthcheck: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly ports: readonly string[];
}

const root = join(__dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const { services }: { services: Record<'neo4j' | 'server', Service> } = parse(read('docker-compose.yml'));
const versions: { default: string } = JSON.parse(read('scripts/neo4j/versions.json'));

/** The text with compose's variables replaced by their values, or by what they say to take otherwise. */
function interpolate(text: string, environment: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{(\w+):-([^}]*)\}/g, (_, name: string, fallback: string) => environment[name] ?? fallback);
}

/** The instructions of the Dockerfile's last stage. */
function lastStage(): string[] {
  const lines = read('Dockerfile')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
}

describe('docker-compose.yml', () => {
  test.each([[{}], [{ NEO4J_PASSWORD: 'another-password' }]])(
    'configures the server with variables that it knows and accepts, given %j',
    (environment) => {
      const set = Object.fromEntries(
        Object.entries(services.server.environment).map(([name, value]) => [name, interpolate(value, environment)]),
      );
      expect(Object.keys(VARIABLES)).toEqual(expect.arrayContaining(Object.keys(set)));
      expect(readConfig(set)).toMatchObject({ config: { NEO4J_URI: 'bolt://neo4j:7687', SEED: true, HOST: '0.0.0.0', PORT: 4000 } });
      expect(interpolate(services.neo4j.environment.NEO4J_AUTH ?? '', environment)).toBe(`${set.NEO4J_USERNAME}/${set.NEO4J_PASSWORD}`);
    },
  );

  test('runs the Neo4j that the tests run on', () => {
    expect(services.neo4j.image).toBe(`neo4j:${versions.default}-community`);
  });

  test('has a health check for each service, and starts the server when Neo4j is healthy', () => {
    for (const { healthcheck } of Object.values(services)) expect(healthcheck.test.length).toBeGreaterThan(1);
    expect(services.server.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
  });

  test('is reached from this machine only', () => {
    for (const port of Object.values(services).flatMap(({ ports }) => ports)) expect(port).toMatch(/^127\.0\.0\.1:/);
  });
});

describe('the Dockerfile', () => {
  test('ends as a user that is not root, and starts the server', () => {
    const users = lastStage().filter((line) => line.startsWith('USER '));
    expect(users).toEqual(['USER node']);
    expect(lastStage().at(-1)).toBe('CMD ["node", "bin/actor-graph.mjs", "serve"]');
  });

  test('copies what exists, and nothing that .dockerignore keeps out', () => {
    const kept = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    expect(kept.filter((name) => !existsSync(join(root, name)))).toEqual([]);
    const copied = lastStage().flatMap((line) => /^COPY --from=build \/app\/(\S+)/.exec(line)?.[1] ?? []);
    const made = ['dist', 'dist-explorer', 'node_modules'];
    expect(copied.filter((name) => !made.includes(name) && !kept.includes(name))).toEqual([]);
    // The folder src in the image would make the server compile itself at its start.
    expect(copied).not.toContain('src');
  });
});

test('.env.example names every variable of the configuration, with its default where it has one', () => {
  const lines = read('.env.example')
    .split('\n')
    .filter((line) => /^#?[A-Z0-9_]+=/.test(line))
    .map((line) => line.replace(/^#/, '').split('=') as [string, string]);
  expect(lines.map(([name]) => name)).toEqual(Object.keys(VARIABLES));
  const named = Object.fromEntries(lines);
  for (const [name, { default: fallback }] of Object.entries(VARIABLES)) {
    if (fallback !== null) expect([name, named[name]]).toEqual([name, fallback]);
  }
  expect(readConfig(named)).toHaveProperty('config');
});
