import type { Distances, StepMeasure } from './distances';
import { PAUSE, type Effort, type Pause } from './effort';
import type { Product } from './product';
import type { StepsAhead } from './stepsAhead';

/** The steps on the walks from a start to one end that can measure some bound at most. */
export interface StepsBetween {
  /** The product with these steps alone. */
  readonly product: Product;
  /** What is left to the end. */
  readonly distances: Distances;
  /** Whether there are steps that only longer walks take. */
  readonly cut: boolean;
}

/** Goes back from `end` over the steps that were seen ahead of a start, in the order of the measure; null when the effort was exhausted. */
export function* stepsBetween(
  { product, measure, ahead }: { product: Product; measure: StepMeasure; ahead: StepsAhead },
  end: number,
  bound: number,
  effort: Effort,
): Generator<Pause, StepsBetween | null> {
  const left = new Map<number, number>();
  const onward = new Map<number, { readonly relation: number; readonly to: number }[]>();
  const buckets = new Map<number, number[]>([[0, product.endsAt(end).filter((state) => ahead.first(state) !== -1)]]);
  for (const state of buckets.get(0) ?? []) left.set(state, 0);
  let cut = false;
  for (let at = 0; buckets.size > 0; at++) {
    for (const to of buckets.get(at) ?? []) {
      // A nearer way was found since; or whoever is stepped back from stands inside the path and may not.
      if (left.get(to) !== at || (at > 0 && !product.inner(product.actorOf(to)))) continue;
      let looked = 0;
      ahead.eachBack(to, (relation, from) => {
        looked++;
        const through = at + measure(relation);
        if (ahead.first(from) + through > bound) {
          cut = true;
          return;
        }
        const leaving = onward.get(from);
        if (leaving === undefined) onward.set(from, [{ relation, to }]);
        else leaving.push({ relation, to });
        if ((left.get(from) ?? Infinity) <= through) return;
        left.set(from, through);
        const bucket = buckets.get(through);
        if (bucket === undefined) buckets.set(through, [from]);
        else bucket.push(from);
      });
      if (effort.spend(looked)) yield PAUSE;
      if (effort.exhausted()) return null;
    }
    buckets.delete(at);
  }
  return {
    product: {
      ...product,
      eachNext(state, visit) {
        const leaving = onward.get(state) ?? [];
        for (const { relation, to } of leaving) visit(relation, product.actorOf(to), to);
        return leaving.length;
      },
      inOrder: () => false,
    },
    distances: { left: (state) => left.get(state) ?? -1, settled: () => Infinity, width: () => 0, closed: () => true, *extend() {} },
    cut,
  };
}
