import fc from 'fast-check';
import { besideCurve, distanceToCurve, onCurve, type Ends } from '../../../src/explorer/canvas/curve';
import { overlap } from '../../../src/explorer/canvas/boxGrid';

const point = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 600 }) });
const ends: fc.Arbitrary<Ends> = fc.tuple(point, point);
const curvature = fc.constantFrom(0, 0.11, -0.22, 0.6);

describe('the curve of a relation', () => {
  it('is as far away as the nearest of very many places on it', () => {
    fc.assert(
      fc.property(ends, curvature, point, (line, bend, at) => {
        const exact = Math.min(
          ...Array.from({ length: 2001 }, (_, place) => {
            const { x, y } = onCurve(line, bend, place / 2000);
            return Math.hypot(x - at.x, y - at.y);
          }),
        );
        expect(Math.abs(distanceToCurve(line, bend, at) - exact)).toBeLessThan(1.5);
      }),
    );
  });

  it('has room beside it for a rectangle that does not touch it in its middle', () => {
    fc.assert(
      fc.property(ends, ([from, to]) => {
        fc.pre(Math.hypot(from.x - to.x, from.y - to.y) > 1);
        const size = { width: 90, height: 19 };
        const middle = { ...onCurve([from, to], 0, 0.5), width: 1e-6, height: 1e-6 };
        for (const { x, y } of besideCurve([from, to], 0, size).slice(0, 2))
          expect(overlap({ x: x - 45, y: y - 9.5, ...size }, middle)).toBe(false);
      }),
    );
  });
});
