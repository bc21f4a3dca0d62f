import type { RelationType } from '../../src/model/relationType';
import { explainPath } from '../../src/narrate/explainPath';
import type { ToldStep } from '../../src/narrate/toldPath';
import { actor, documentOf, NEWS, relationOf, stepFrom, told, type Said } from './toldStep';

const JAPAN = actor('Japan');
const RUSSIA = actor('Russia');
const AMERICA = actor('United States');
const PENTAGON = actor('Pentagon', 'INSTITUTION');
const FORCES = actor('Russian forces', 'MILITARY_FORCE');

describe('A step is told with what its source says, and no more', () => {
  const DATASET = documentOf('DATASET', 'Arms transfers');
  const KNOWN = documentOf('BACKGROUND', 'Common knowledge');
  const CASES: readonly {
    what: string;
    type?: RelationType;
    said: readonly Said[];
    period?: readonly [string | null, string | null];
    sentence: string;
  }[] = [
    {
      what: 'who says so, and the certainty of what they say',
      said: [{ certainty: 'POSSIBLE', by: PENTAGON, quote: 'q' }],
      sentence: 'According to the Pentagon, Japan may supply Russia: “q” (News).',
    },
    {
      what: 'who predicts it',
      said: [{ certainty: 'PREDICTED', by: FORCES, quote: 'q' }],
      sentence: 'According to Russian forces, Japan is expected to supply Russia: “q” (News).',
    },
    {
      what: 'that it is inferred',
      said: [{ basis: 'INFERRED', quote: 'q', certainty: 'POSSIBLE' }],
      sentence: 'Japan may supply Russia, as inferred from “q” (News).',
    },
    {
      what: 'all goods that one quote names',
      said: [
        { quote: 'q', qualifier: 'troops' },
        { quote: 'q', qualifier: 'arms' },
        { quote: 'q', qualifier: 'food' },
      ],
      sentence: 'Japan supplies arms, food and troops to Russia: “q” (News).',
    },
    {
      what: 'no goods of another quote, and none that are less certain',
      said: [
        { quote: 'q', qualifier: 'troops' },
        { quote: 'r', start: 5, qualifier: 'arms' },
        { quote: 'q', qualifier: 'technology', certainty: 'POSSIBLE' },
      ],
      sentence: 'Japan supplies troops to Russia: “q” (News).',
    },
    {
      what: 'no goods that somebody else speaks of in the same words',
      said: [
        { quote: 'q', qualifier: 'troops', certainty: 'REPORTED', by: PENTAGON },
        { quote: 'q', qualifier: 'arms', certainty: 'REPORTED', by: FORCES },
      ],
      sentence: 'According to the Pentagon, Japan supplies troops to Russia: “q” (News).',
    },
    {
      what: 'no goods that are inferred, where it tells what is explicit',
      said: [
        { quote: 'q', qualifier: 'troops' },
        { quote: 'q', qualifier: 'arms', basis: 'INFERRED' },
      ],
      sentence: 'Japan supplies troops to Russia: “q” (News).',
    },
    {
      what: 'no goods of another source without a quote',
      said: [
        { in: DATASET, qualifier: 'tanks' },
        { in: KNOWN, qualifier: 'arms' },
      ],
      sentence: 'Japan supplies tanks to Russia (dataset Arms transfers, no quote).',
    },
    {
      what: 'the rows of a dataset together',
      said: [
        { in: DATASET, row: 1, qualifier: 'tanks' },
        { in: DATASET, row: 2, qualifier: 'drones' },
      ],
      sentence: 'Japan supplies drones and tanks to Russia (dataset Arms transfers, no quote).',
    },
    { what: 'background', said: [{ in: KNOWN, row: null }], sentence: 'Japan supplies Russia (Common knowledge, no quote).' },
    {
      what: 'background that is inferred',
      said: [{ in: KNOWN, row: null, basis: 'INFERRED' }],
      sentence: 'Japan supplies Russia (Common knowledge, inferred, no quote).',
    },
    { what: 'an article without a quote', said: [{ row: null }], sentence: 'Japan supplies Russia (article News, no quote).' },
    {
      what: 'its beginning',
      said: [{ quote: 'q' }],
      period: ['2014-03-18', null],
      sentence: 'Japan supplies Russia, since 2014-03-18: “q” (News).',
    },
    {
      what: 'its end',
      said: [{ in: DATASET }],
      period: [null, '2014-03-18'],
      sentence: 'Japan supplies Russia, until 2014-03-18 (dataset Arms transfers, no quote).',
    },
    {
      what: 'its period',
      said: [{ quote: 'q', basis: 'INFERRED' }],
      period: ['2014-03-18', '2015-01-01'],
      sentence: 'Japan supplies Russia, from 2014-03-18 until 2015-01-01, as inferred from “q” (News).',
    },
    {
      what: 'a quote of several lines in one, and otherwise exactly',
      said: [{ quote: ' a ”b“\r\n\nc <i>\t$& ' }],
      sentence: 'Japan supplies Russia: “ a ”b“ c <i>\t$& ” (News).',
    },
    {
      what: 'the quote that is as certain as the relation',
      said: [
        { quote: 'a', start: 0, certainty: 'REPORTED', by: PENTAGON },
        { quote: 'b', start: 1, certainty: 'PREDICTED' },
      ],
      sentence: 'According to the Pentagon, Japan supplies Russia: “a” (News).',
    },
    {
      what: 'an explicit quote before an inferred one',
      said: [
        { quote: 'a', start: 0, basis: 'INFERRED' },
        { quote: 'b', start: 1 },
      ],
      sentence: 'Japan supplies Russia: “b” (News).',
    },
    {
      what: 'a quote before none, though it is inferred',
      said: [
        { in: DATASET, basis: 'EXPLICIT' },
        { quote: 'b', start: 9, basis: 'INFERRED' },
      ],
      sentence: 'Japan supplies Russia, as inferred from “b” (News).',
    },
    {
      what: 'an article before other sources',
      said: [
        { in: DATASET, quote: 'a', start: 0 },
        { quote: 'b', start: 9 },
      ],
      sentence: 'Japan supplies Russia: “b” (News).',
    },
    {
      what: 'a dataset before background',
      said: [{ in: KNOWN, row: null }, { in: DATASET }],
      sentence: 'Japan supplies Russia (dataset Arms transfers, no quote).',
    },
    {
      what: 'the earliest quote in the text',
      said: [
        { quote: 'b', start: 10 },
        { quote: 'a', start: 9 },
      ],
      sentence: 'Japan supplies Russia: “a” (News).',
    },
    {
      what: 'that somebody denies it',
      said: [{ quote: 'q' }, { polarity: 'DENIED', quote: 'no', by: RUSSIA, certainty: 'REPORTED' }],
      sentence: 'Japan supplies Russia: “q” (News), but Russia denies this: “no” (News).',
    },
    {
      what: 'that several deny it',
      said: [{ quote: 'q' }, { polarity: 'DENIED', in: DATASET, by: FORCES }],
      sentence: 'Japan supplies Russia: “q” (News), but Russian forces deny this (dataset Arms transfers, no quote).',
    },
    {
      what: 'that the text itself denies it',
      said: [{ in: DATASET }, { polarity: 'DENIED', quote: 'no', basis: 'INFERRED' }],
      sentence: 'Japan supplies Russia (dataset Arms transfers, no quote), but this is also denied, as inferred from “no” (News).',
    },
    {
      what: 'that it is reportedly denied',
      said: [{ quote: 'q' }, { polarity: 'DENIED', quote: 'no', certainty: 'REPORTED' }],
      sentence: 'Japan supplies Russia: “q” (News), but this is reportedly denied: “no” (News).',
    },
    {
      what: 'that it is doubted only',
      said: [{ quote: 'q' }, { polarity: 'DENIED', quote: 'maybe not', certainty: 'POSSIBLE' }],
      sentence: 'Japan supplies Russia: “q” (News), but this is also doubted: “maybe not” (News).',
    },
    {
      what: 'who doubts it',
      said: [{ quote: 'q' }, { polarity: 'DENIED', quote: 'maybe not', certainty: 'POSSIBLE', by: PENTAGON }],
      sentence: 'Japan supplies Russia: “q” (News), but the Pentagon doubts this: “maybe not” (News).',
    },
    {
      what: 'that it is not expected',
      said: [
        { quote: 'q', certainty: 'PREDICTED' },
        { polarity: 'DENIED', quote: 'never', certainty: 'PREDICTED' },
      ],
      sentence: 'Japan is expected to supply Russia: “q” (News), but this is not expected: “never” (News).',
    },
    {
      what: 'who does not expect it',
      said: [{ quote: 'q' }, { polarity: 'DENIED', quote: 'never', certainty: 'PREDICTED', by: RUSSIA }],
      sentence: 'Japan supplies Russia: “q” (News), but Russia does not expect this: “never” (News).',
    },
    {
      what: 'what is denied, where it is not what was told',
      said: [
        { quote: 'q', qualifier: 'food' },
        { polarity: 'DENIED', quote: 'no arms', qualifier: 'arms', by: RUSSIA },
      ],
      sentence: 'Japan supplies food to Russia: “q” (News), but Russia denies that Japan supplies arms to Russia: “no arms” (News).',
    },
    {
      what: 'what is denied by nobody in particular',
      said: [{ quote: 'q' }, { polarity: 'DENIED', quote: 'no arms', qualifier: 'arms' }],
      sentence: 'Japan supplies Russia: “q” (News), but it is also denied that Japan supplies arms to Russia: “no arms” (News).',
    },
    {
      what: 'the denial of what was told, before a more certain one of something else',
      said: [
        { quote: 'q', qualifier: 'food' },
        { polarity: 'DENIED', quote: 'no arms', qualifier: 'arms' },
        { polarity: 'DENIED', quote: 'no food', qualifier: 'food', certainty: 'POSSIBLE' },
      ],
      sentence: 'Japan supplies food to Russia: “q” (News), but this is also doubted: “no food” (News).',
    },
    {
      what: 'the most certain denial',
      said: [
        { quote: 'q' },
        { polarity: 'DENIED', quote: 'perhaps not', certainty: 'POSSIBLE' },
        { polarity: 'DENIED', quote: 'not', start: 50, certainty: 'ASSERTED' },
      ],
      sentence: 'Japan supplies Russia: “q” (News), but this is also denied: “not” (News).',
    },
  ];
  it.each(CASES)('$what', ({ said, period, sentence }) => {
    const relation = (statements: readonly Said[]) => stepFrom(JAPAN, relationOf('SUPPLIER', JAPAN, RUSSIA, statements, period));
    expect(told(relation(said))).toBe(sentence);
    expect(told(relation([...said].reverse()))).toBe(sentence);
  });

  it('tells goods from the side of who is supplied', () => {
    const relation = relationOf('SUPPLIER', JAPAN, RUSSIA, [{ quote: 'q', qualifier: 'food', certainty: 'POSSIBLE' }]);
    expect(told(stepFrom(RUSSIA, relation))).toBe('Russia may be supplied with food by Japan: “q” (News).');
  });

  it('tells a relation of an actor to itself', () => {
    expect(told(stepFrom(JAPAN, relationOf('ADVERSARY', JAPAN, JAPAN, [{ quote: 'q' }])))).toBe(
      'Japan is an adversary of Japan: “q” (News).',
    );
  });
});

describe('A step of a rolled-up path', () => {
  const between = (said: Said) => relationOf('ADVERSARY', JAPAN, FORCES, [said]);
  const whole = (said: Said) => relationOf('ADVERSARY', JAPAN, RUSSIA, [said]);
  const step = (...relations: ToldStep['relations']): ToldStep => ({ from: RUSSIA, to: JAPAN, relations, forward: true });

  it('is told of the actors that its source speaks of', () => {
    expect(told(step(between({ quote: 'q' })))).toBe(
      'Russian forces are adversaries of Japan: “q” (News); this counts as a link between Russia and Japan.',
    );
  });

  it('begins with the actor that the step begins with, where there is one', () => {
    const relation = relationOf('ADVERSARY', JAPAN, RUSSIA, [{ quote: 'q' }]);
    const walk = (from: typeof RUSSIA, to: typeof RUSSIA) => told({ from, to, relations: [relation], forward: true });
    expect(walk(RUSSIA, AMERICA)).toBe(
      'Russia is an adversary of Japan: “q” (News); this counts as a link between Russia and the United States.',
    );
    expect(walk(JAPAN, AMERICA)).toBe(
      'Japan is an adversary of Russia: “q” (News); this counts as a link between Japan and the United States.',
    );
    expect(walk(AMERICA, JAPAN)).toBe(
      'Russia is an adversary of Japan: “q” (News); this counts as a link between the United States and Japan.',
    );
    expect(walk(AMERICA, RUSSIA)).toBe(
      'Japan is an adversary of Russia: “q” (News); this counts as a link between the United States and Russia.',
    );
  });

  it('is told by its most certain relation, whatever the order', () => {
    const relations = [between({ quote: 'q', certainty: 'POSSIBLE' }), whole({ quote: 'r' })];
    const sentence = 'Russia is an adversary of Japan: “r” (News); this and 1 more relation count as a link between Russia and Japan.';
    expect(told(step(...relations))).toBe(sentence);
    expect(told(step(...relations.reverse()))).toBe(sentence);
  });

  it('is told by the relation of least id among equals', () => {
    const relations = [between({ quote: 'q' }), whole({ quote: 'r' })];
    const [first] = [...relations].sort((a, b) => (a.relation.id < b.relation.id ? -1 : 1));
    expect(told(step(...relations))).toContain(`“${first.statements[0].statement.quote}”`);
    expect(told(step(...relations.reverse()))).toContain(`“${first.statements[0].statement.quote}”`);
  });

  it('names the relation that is denied, when it is another', () => {
    expect(told(step(whole({ quote: 'r' }), between({ quote: 'no', polarity: 'DENIED', by: AMERICA })))).toBe(
      'Russia is an adversary of Japan: “r” (News), but the United States denies that Russian forces are adversaries of Japan: “no” (News); ' +
        'this and 1 more relation count as a link between Russia and Japan.',
    );
  });
});

describe('The last sentence sums up', () => {
  const ally = relationOf('ALLY', JAPAN, AMERICA, [{ quote: 'a' }]);
  const threat = relationOf('THREATENED_BY', JAPAN, RUSSIA, [{ quote: 'b', certainty: 'POSSIBLE' }]);
  const foe = relationOf('ADVERSARY', RUSSIA, AMERICA, [{ quote: 'c' }]);
  const whole = (sign: 'POSITIVE' | 'NEGATIVE', certainty: 'POSSIBLE' | 'ASSERTED', ...steps: ToldStep[]) =>
    explainPath({ actors: [steps[0].from, ...steps.map(({ to }) => to)], steps, sign, certainty })
      .split('(News). ')
      .at(-1);
  const [toJapan, toRussia, toAmerica] = [stepFrom(AMERICA, ally), stepFrom(JAPAN, threat), stepFrom(RUSSIA, foe)];

  it.each([
    [whole('POSITIVE', 'ASSERTED', toJapan), 'The link is positive (no hostile step) and asserted.'],
    [whole('NEGATIVE', 'POSSIBLE', toRussia), 'The link is negative (one hostile step) and possible.'],
    [
      whole('NEGATIVE', 'POSSIBLE', toJapan, toRussia),
      'Taken together the link is negative (one hostile step) and as certain as its weakest step: possible.',
    ],
    [
      whole('POSITIVE', 'POSSIBLE', toRussia, toAmerica),
      'Taken together the link is positive (2 hostile steps, an even number) and as certain as its weakest step: possible.',
    ],
    [
      whole('NEGATIVE', 'POSSIBLE', toAmerica, stepFrom(AMERICA, foe), toAmerica),
      'Taken together the link is negative (3 hostile steps, an odd number) and as certain as its weakest step: possible.',
    ],
  ])('%s', (found, expected) => {
    expect(found).toBe(expected);
  });

  it('of a path without steps says where it stands', () => {
    expect(explainPath({ actors: [AMERICA], steps: [], sign: 'POSITIVE', certainty: null })).toBe(
      'The path begins and ends with the United States.',
    );
  });
});

it('leaves a name that begins a sentence as it is written', () => {
  const shop = actor('eBay', 'ORGANISATION');
  expect(told(stepFrom(shop, relationOf('SUPPLIER', shop, JAPAN, [{ quote: 'q', in: NEWS }])))).toBe('eBay supplies Japan: “q” (News).');
});
