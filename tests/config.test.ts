import { configurationTable, readConfig, VARIABLES } from '../src/config';

describe('readConfig', () => {
  it('fills in the defaults', () => {
    expect(readConfig({})).toEqual({
      config: {
        NEO4J_URI: null,
        NEO4J_USERNAME: 'neo4j',
        NEO4J_PASSWORD: null,
        NEO4J_DATABASE: 'neo4j',
        DATA_DIR: './data',
        PORT: 4000,
        HOST: 'localhost',
        SEED: null,
        LOG_LEVEL: 'info',
        PROJECTION: true,
        PATH_TIMEOUT_MS: 5000,
        MAX_PATH_LENGTH: 100,
        PATH_BUDGET: 5_000_000,
        MAX_PATHS: 10_000,
        REQUEST_TIMEOUT_MS: 10_000,
        MAX_BODY_BYTES: 100_000,
        MAX_QUERY_DEPTH: 15,
        MAX_QUERY_TOKENS: 2000,
      },
    });
  });

  it.each(Object.keys(VARIABLES))('takes an empty %s for not set', (name) => {
    expect(readConfig({ [name]: '' })).toEqual(readConfig({}));
  });

  it('ignores what it does not know', () => {
    expect(readConfig({ PATH: '/bin', NEO4J_UIR: 'x' })).toEqual(readConfig({}));
  });

  const good: [string, string, unknown][] = [
    ...['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'].map((scheme): [string, string, unknown] => [
      'NEO4J_URI',
      `${scheme}://db.example:7687`,
      `${scheme}://db.example:7687`,
    ]),
    ['NEO4J_URI', 'neo4j://[::1]:7687', 'neo4j://[::1]:7687'],
    ['NEO4J_PASSWORD', ' has spaces ', ' has spaces '],
    ['PORT', '0', 0],
    ['PORT', '65535', 65_535],
    ['HOST', '::1', '::1'],
    ['SEED', '1', true],
    ['SEED', '0', false],
    ['LOG_LEVEL', 'silent', 'silent'],
    ['MAX_PATH_LENGTH', '7', 7],
  ];
  it.each(good)('accepts %s=%s', (name, value, expected) => {
    const answer = readConfig({ NEO4J_PASSWORD: 'p', [name]: value });
    expect('config' in answer && { ...answer.config }[name as keyof typeof VARIABLES]).toEqual(expected);
  });

  const bad: [string, string][] = [
    ['NEO4J_URI', 'http://localhost:7474'],
    ['NEO4J_URI', 'localhost:7687'],
    ['NEO4J_URI', 'bolt://'],
    ['NEO4J_DATABASE', 'a b'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '4e3'],
    ['PORT', '80 '],
    ['HOST', 'a host'],
    ['SEED', 'yes'],
    ['LOG_LEVEL', 'loud'],
    ['PROJECTION', 'no'],
    ['PATH_TIMEOUT_MS', '0'],
    ['PATH_TIMEOUT_MS', '1.5'],
    ['MAX_PATH_LENGTH', '1001'],
    ['PATH_BUDGET', '99999999999999999999'],
  ];
  it.each(bad)('refuses %s=%s, and says what it was and what is expected', (name, value) => {
    expect(readConfig({ NEO4J_PASSWORD: 'p', [name]: value })).toEqual({
      problems: [`${name} is ${JSON.stringify(value)}; expected ${VARIABLES[name as keyof typeof VARIABLES].expected}.`],
    });
  });

  it('never shows a password', () => {
    const answer = readConfig({ NEO4J_URI: 'bolt://me:hunter2@localhost', NEO4J_PASSWORD: 'hunter2', PORT: 'x' });
    expect(answer).toEqual({ problems: [expect.stringContaining('NEO4J_URI is "bolt://...@localhost"'), expect.stringContaining('PORT')] });
    expect(JSON.stringify(answer)).not.toContain('hunter2');
  });

  it('needs a Neo4j where there is no projection', () => {
    expect(readConfig({ PROJECTION: 'off' })).toEqual({
      problems: [expect.stringMatching(/^PROJECTION is "off", but NEO4J_URI is not set; expected/)],
    });
    expect(readConfig({ PROJECTION: 'off', NEO4J_URI: 'bolt://localhost', NEO4J_PASSWORD: 'p' })).toMatchObject({
      config: { PROJECTION: false },
    });
    expect(readConfig({ PROJECTION: 'on' })).toEqual(readConfig({}));
  });

  it('needs a password with a Neo4j', () => {
    expect(readConfig({ NEO4J_URI: 'bolt://localhost' })).toEqual({ problems: [expect.stringContaining('NEO4J_PASSWORD is not set')] });
  });
});

it('gives a table with a row for each variable', () => {
  const rows = configurationTable().split('\n').slice(2);
  expect(rows.map((row) => row.split('|').length)).toEqual(rows.map(() => 6));
  expect(rows.map((row) => /`(\w+)`/.exec(row)?.[1])).toEqual(Object.keys(VARIABLES));
});
