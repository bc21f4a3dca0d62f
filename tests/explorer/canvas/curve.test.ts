import fc from 'fast-check';
import { distanceToCurve, onCurve, type Ends } from '../../../src/explorer/canvas/curve';

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
});
