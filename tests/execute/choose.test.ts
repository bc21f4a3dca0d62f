import { chooseExecutor, type Situation } from '../../src/execute/choose';

const said = { ok: true, query: { text: 'RETURN 1', given: {} } } as const;
const unsaid = { ok: false, reason: 'the server knows no such thing' } as const;

type Outcome = 'PROJECTION' | 'CYPHER' | `${'UNSUPPORTED' | 'UNAVAILABLE'}: ${string}`;

/** Every situation: what was asked, how the projection is, what the query is in Cypher, and who runs it, or code and words of the refusal. */
const TABLE: readonly [Situation['asked'], Situation['projection'], Situation['cypher'], Outcome][] = [
  [null, 'CURRENT', said, 'PROJECTION'],
  [null, 'CURRENT', unsaid, 'PROJECTION'],
  [null, 'CURRENT', 'UNTRIED', 'PROJECTION'],
  [null, 'CURRENT', 'NONE', 'PROJECTION'],
  [null, 'LATE', said, 'CYPHER'],
  [
    null,
    'LATE',
    unsaid,
    'UNAVAILABLE: still being read from the database, and this query cannot run as Cypher: the server knows no such thing.',
  ],
  [null, 'LATE', 'UNTRIED', 'CYPHER'],
  [null, 'LATE', 'NONE', 'UNAVAILABLE: still being read from the database.'],
  [null, 'OFF', said, 'CYPHER'],
  [
    null,
    'OFF',
    unsaid,
    'UNSUPPORTED: cannot run as Cypher: the server knows no such thing. The projection, which could run it, is switched off (PROJECTION=off).',
  ],
  [null, 'OFF', 'UNTRIED', 'CYPHER'],
  [null, 'OFF', 'NONE', 'UNSUPPORTED: cannot run as Cypher: the embedded store runs no Cypher. The projection'],
  ['PROJECTION', 'CURRENT', said, 'PROJECTION'],
  ['PROJECTION', 'CURRENT', unsaid, 'PROJECTION'],
  ['PROJECTION', 'CURRENT', 'UNTRIED', 'PROJECTION'],
  ['PROJECTION', 'CURRENT', 'NONE', 'PROJECTION'],
  ['PROJECTION', 'LATE', said, 'UNAVAILABLE: still being read from the database.'],
  ['PROJECTION', 'LATE', unsaid, 'UNAVAILABLE: still being read from the database.'],
  ['PROJECTION', 'LATE', 'UNTRIED', 'UNAVAILABLE: still being read from the database.'],
  ['PROJECTION', 'LATE', 'NONE', 'UNAVAILABLE: still being read from the database.'],
  ['PROJECTION', 'OFF', said, 'UNSUPPORTED: PROJECTION is switched off'],
  ['PROJECTION', 'OFF', unsaid, 'UNSUPPORTED: PROJECTION is switched off'],
  ['PROJECTION', 'OFF', 'UNTRIED', 'UNSUPPORTED: PROJECTION is switched off'],
  ['PROJECTION', 'OFF', 'NONE', 'UNSUPPORTED: PROJECTION is switched off'],
  ['CYPHER', 'CURRENT', said, 'CYPHER'],
  ['CYPHER', 'CURRENT', unsaid, 'UNSUPPORTED: cannot run as Cypher: the server knows no such thing.'],
  ['CYPHER', 'CURRENT', 'UNTRIED', 'CYPHER'],
  ['CYPHER', 'CURRENT', 'NONE', 'UNSUPPORTED: cannot run as Cypher: the embedded store runs no Cypher.'],
  ['CYPHER', 'LATE', said, 'CYPHER'],
  ['CYPHER', 'LATE', unsaid, 'UNSUPPORTED: cannot run as Cypher: the server knows no such thing.'],
  ['CYPHER', 'LATE', 'UNTRIED', 'CYPHER'],
  ['CYPHER', 'LATE', 'NONE', 'UNSUPPORTED: cannot run as Cypher: the embedded store runs no Cypher.'],
  ['CYPHER', 'OFF', said, 'CYPHER'],
  ['CYPHER', 'OFF', unsaid, 'UNSUPPORTED: cannot run as Cypher: the server knows no such thing.'],
  ['CYPHER', 'OFF', 'UNTRIED', 'CYPHER'],
  ['CYPHER', 'OFF', 'NONE', 'UNSUPPORTED: cannot run as Cypher: the embedded store runs no Cypher.'],
];

const cypherName = (cypher: Situation['cypher']) => (typeof cypher === 'string' ? cypher : cypher.ok ? 'SAID' : 'UNSAID');

describe('chooseExecutor', () => {
  it.each(
    TABLE.map(([asked, projection, cypher, outcome]) => ({
      asked,
      projection,
      cypher: cypherName(cypher),
      outcome,
      situation: { asked, projection, cypher },
    })),
  )('asked $asked, projection $projection, Cypher $cypher: $outcome', ({ situation, outcome }) => {
    const choice = chooseExecutor(situation);
    if ('executor' in choice) return expect(choice.executor).toBe(outcome);
    const { code, message, remedy } = choice.refusal;
    const [expectedCode, words] = outcome.split(/: (.*)/);
    expect({ code, message }).toEqual({ code: expectedCode, message: expect.stringContaining(words) });
    expect(remedy).toMatch(/^[A-Z].*\.$/);
  });

  it('has an answer to every situation in the table', () => {
    expect(new Set(TABLE.map(([asked, projection, cypher]) => [asked, projection, cypherName(cypher)].join())).size).toBe(3 * 3 * 4);
  });

  it('tells no way out that it would refuse', () => {
    for (const [asked, projection, cypher] of TABLE) {
      const choice = chooseExecutor({ asked, projection, cypher });
      if ('executor' in choice) continue;
      if (/executor PROJECTION/.test(choice.refusal.remedy)) expect(projection).not.toBe('OFF');
      if (/executor CYPHER/.test(choice.refusal.remedy))
        expect(chooseExecutor({ asked: 'CYPHER', projection, cypher })).toEqual({ executor: 'CYPHER' });
    }
  });
});
