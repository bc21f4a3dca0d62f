import * as fc from 'fast-check';
import { CERTAINTIES } from '../../src/model/certainty';
import { isEdge, NO_FILTER, type RelationFilter } from '../../src/model/filter';
import { POLARITIES } from '../../src/model/statement';
import { supportOf, type Evidence, type Support } from '../../src/model/support';

const said = (parts: Partial<Evidence> = {}): Evidence => ({ document: 'd1', background: false, certainty: 'ASSERTED', polarity: 'AFFIRMED', qualifier: null, ...parts });
const support = (parts: Partial<Support> = {}): Support => ({ certainty: 'ASSERTED', contested: false, qualifiers: [], documentCount: 1, ...parts });
const NONE = support({ certainty: null, documentCount: 0 });

describe('supportOf', () => {
  test.each<[string, Evidence[], Support]>([
    ['nothing', [], NONE],
    ['one statement', [said()], support()],
    ['the most certain statement', [said({ certainty: 'POSSIBLE' }), said({ certainty: 'REPORTED' }), said({ certainty: 'PREDICTED' })], support({ certainty: 'REPORTED' })],
    ['only a denial', [said({ polarity: 'DENIED', qualifier: 'arms' })], NONE],
    ['a denial more certain than what it denies', [said({ certainty: 'POSSIBLE' }), said({ polarity: 'DENIED', document: 'd2', qualifier: 'arms' })], support({ certainty: 'POSSIBLE', contested: true })],
    ['a denial before the affirmation', [said({ polarity: 'DENIED' }), said()], support({ contested: true })],
    ['qualifiers, sorted, each once', [said({ qualifier: 'troops' }), said({ qualifier: 'arms' }), said({ qualifier: 'troops' }), said()], support({ qualifiers: ['arms', 'troops'] })],
    ['documents, each once', [said(), said(), said({ document: 'd2' }), said({ document: 3 })], support({ documentCount: 3 })],
    ['background, which is no document', [said({ background: true })], support({ documentCount: 0 })],
    ['background beside an article', [said({ background: true }), said({ document: 'd2', certainty: 'POSSIBLE' })], support()],
  ])('of %s', (_, evidence, expected) => {
    expect(supportOf(evidence)).toEqual(expected);
  });

  const evidence = fc.array(
    fc.record({
      document: fc.constantFrom('d1', 'd2', 'd3'),
      background: fc.boolean(),
      certainty: fc.constantFrom(...CERTAINTIES),
      polarity: fc.constantFrom(...POLARITIES),
      qualifier: fc.constantFrom(null, 'arms', 'troops'),
    }),
  );
  test('does not depend on the order or on repetition', () => {
    fc.assert(
      fc.property(evidence, (given) => {
        expect(supportOf([...given].reverse())).toEqual(supportOf(given));
        expect(supportOf(new Set([...given, ...given]).values())).toEqual(supportOf(given));
        expect(supportOf([...given, ...given])).toEqual(supportOf(given));
      }),
    );
  });

  test('is weakened by a denial only in being contested', () => {
    fc.assert(
      fc.property(evidence, (given) => {
        const affirming = given.filter(({ polarity }) => polarity === 'AFFIRMED');
        const before = supportOf(affirming);
        expect(before.contested).toBe(false);
        expect(supportOf([...affirming, said({ polarity: 'DENIED', qualifier: 'x', document: 'x' })])).toEqual({ ...before, contested: before.certainty !== null });
      }),
    );
  });
});

describe('isEdge', () => {
  test.each<[string, Support, Partial<RelationFilter>, boolean]>([
    ['without a filter', support(), {}, true],
    ['without an affirmation', NONE, {}, false],
    ['contested, by default', support({ contested: true }), {}, true],
    ['contested, without contested ones', support({ contested: true }), { includeContested: false }, false],
    ['uncontested, without contested ones', support(), { includeContested: false }, true],
    ['as certain as needed', support({ certainty: 'REPORTED' }), { minCertainty: 'REPORTED' }, true],
    ['less certain than needed', support({ certainty: 'PREDICTED' }), { minCertainty: 'REPORTED' }, false],
    ['more certain than needed', support({ certainty: 'ASSERTED' }), { minCertainty: 'POSSIBLE' }, true],
    ['in enough documents', support({ documentCount: 2 }), { minDocuments: 2 }, true],
    ['in too few documents', support({ documentCount: 1 }), { minDocuments: 2 }, false],
    ['in background only', support({ documentCount: 0 }), {}, true],
    ['in background only, where a document is needed', support({ documentCount: 0 }), { minDocuments: 1 }, false],
  ])('%s', (_, given, filter, expected) => {
    expect(isEdge(given, { ...NO_FILTER, ...filter })).toBe(expected);
  });
});
