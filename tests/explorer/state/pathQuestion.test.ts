import fc from 'fast-check';
import type { FoundPath } from '../../../src/explorer/data/readPaths';
import { askBetween, askNothing, askPattern, choosePath, readStep, setConditions } from '../../../src/explorer/state/askPaths';
import { NO_FILTER } from '../../../src/explorer/state/filter';
import { choosePathOnCanvas } from '../../../src/explorer/state/pathOnCanvas';
import { needsCount, NO_QUESTION, pathRequest } from '../../../src/explorer/state/pathQuestion';
import { placeOfDay, relationDays } from '../../../src/explorer/state/relationDays';
import { FIRST_VIEW } from '../../../src/explorer/state/view';
import { actorCard, relationCard } from '../exampleRecords';
import { arbitraryQuestion } from './arbitraryQuestion';

describe('asking for paths', () => {
  it('begins to read the answer anew, and keeps the conditions', () => {
    const view = readStep(choosePath(setConditions(askBetween(FIRST_VIEW, 'japan', 'ukraine'), { maxLength: 3 }), 'path:1'), 2);
    expect(view.paths).toEqual({ ...NO_QUESTION, from: 'japan', to: 'ukraine', maxLength: 3, path: 'path:1', step: 2 });
    expect(askBetween(view, 'japan', 'russia').paths).toEqual({ ...NO_QUESTION, from: 'japan', to: 'russia', maxLength: 3 });
    expect(askPattern(view, '(a)').paths).toEqual({ ...NO_QUESTION, pattern: '(a)', maxLength: 3 });
    expect(askNothing(view).paths).toEqual({ ...NO_QUESTION, maxLength: 3 });
  });

  it('for what is asked already changes nothing', () => {
    const view = askPattern(FIRST_VIEW, '(a)\r\n(b)\ud800');
    expect(view.paths.pattern).toBe('(a)\n(b)\ufffd');
    expect(askPattern(view, '(a)\n(b)\ud800')).toBe(view);
    expect(askNothing(FIRST_VIEW)).toBe(FIRST_VIEW);
  });
});

describe('the question for the API', () => {
  const filter = { minCertainty: 'REPORTED', at: '2024-01-01' } as const;
  const OTHERS = { avoidActors: [], viaKinds: null, minDocuments: null, documents: null };

  it('is none without two ends or a pattern', () => {
    expect(pathRequest(NO_QUESTION, NO_FILTER)).toBeNull();
    expect(pathRequest({ ...NO_QUESTION, from: 'japan' }, NO_FILTER)).toBeNull();
  });

  it('has certainty and day from what is shown', () => {
    const between = pathRequest({ ...NO_QUESTION, from: 'japan', to: 'ukraine', rollUp: true }, filter);
    expect(between?.variables.filter).toEqual({ ...filter, ...OTHERS, rollUp: true, types: NO_QUESTION.types });
    expect(pathRequest({ ...NO_QUESTION, pattern: '(a)' }, filter)).toEqual({
      kind: 'PATTERN',
      variables: { pattern: '(a)', filter: { ...filter, ...OTHERS, rollUp: false } },
    });
  });

  it('has what is avoided, and what is not left open, also for a pattern', () => {
    const asked = { avoidActors: ['russia'], viaKinds: ['STATE' as const], minDocuments: 2, documents: ['document:1'] };
    for (const ends of [{ from: 'japan', to: 'ukraine' }, { pattern: '(a)' }])
      expect(pathRequest({ ...NO_QUESTION, ...asked, ...ends }, NO_FILTER)?.variables.filter).toMatchObject(asked);
  });

  it('says what paths do not share where the selector can be asked for that, and only there', () => {
    fc.assert(
      fc.property(arbitraryQuestion, (question) => {
        const request = pathRequest({ ...question, from: 'a', to: 'b', pattern: null }, NO_FILTER);
        const isPossible = question.select === 'SHORTEST_K' || question.select === 'CHEAPEST_K';
        expect(request?.variables).toMatchObject({ disjoint: isPossible ? question.disjoint : null });
      }),
    );
  });

  it('has a number where the selector needs one, and only there', () => {
    fc.assert(
      fc.property(arbitraryQuestion, (question) => {
        const request = pathRequest({ ...question, from: 'a', to: 'b', pattern: null }, NO_FILTER);
        expect(request?.variables).toMatchObject({
          from: ['a'],
          to: ['b'],
          select: question.select,
          k: needsCount(question.select) ? question.k : null,
        });
      }),
    );
  });
});

it('a chosen path comes to the canvas with all that it is made of, and out of hiding', () => {
  const [a, b, p] = [actorCard('a'), actorCard('b'), actorCard('p', 'PERSON')];
  const relation = relationCard('p', 'SUPPLIER', 'b');
  // Rolled up: the step leaves a state, its relation one of its people.
  const step = {
    from: a,
    to: b,
    forward: true,
    relations: [{ ...relation, source: p, target: b, statements: { totalCount: 0, nodes: [] } }],
  };
  const path: FoundPath = {
    id: 'path:1',
    length: 1,
    sign: 'POSITIVE',
    certainty: 'ASSERTED',
    documentCount: 1,
    explanation: '',
    actors: [a, b],
    steps: [step],
  };
  const view = {
    ...FIRST_VIEW,
    actors: [a.id],
    hidden: [a.id, relation.id],
    filter: { ...NO_FILTER, hiddenKinds: ['PERSON' as const], hiddenTypes: ['SUPPLIER' as const, 'ALLY' as const] },
  };
  expect(choosePathOnCanvas(view, path, null)).toEqual({
    ...FIRST_VIEW,
    actors: [a.id, b.id, p.id],
    filter: { ...NO_FILTER, hiddenTypes: ['ALLY'] },
    paths: { ...NO_QUESTION, path: 'path:1' },
  });
});

describe('the days of relations', () => {
  const relations = [
    relationCard('a', 'ALLY', 'b', { since: '2022-02-24', until: '2024-01-01' }),
    relationCard('a', 'ALLY', 'c', { since: '2022-02-24' }),
    relationCard('b', 'ALLY', 'c'),
  ];
  it('are those on which something changes', () => {
    expect(relationDays(relations)).toEqual(['2022-02-24', '2024-01-01']);
    expect(relationDays([relations[2]])).toEqual([]);
  });
  it.each([
    ['2022-02-23', -1],
    ['2022-02-24', 0],
    ['2023-12-31', 0],
    ['2030-01-01', 1],
  ])('%s stands at %i', (day, place) => expect(placeOfDay(relationDays(relations), day)).toBe(place));
});
