import type { PathMode } from '../pattern/plan';
import type { Distances } from './distances';
import { PAUSE, type Effort, type Pause } from './effort';
import type { Product } from './product';

/** A path by numbers: its relations in order, and its actors, one more. */
export interface FoundPath {
  readonly actors: readonly number[];
  readonly relations: readonly number[];
}

/**
 * The paths of exactly `length` steps from `start` to the actor that `distances` lead to, in the order of their relations. A
 * depth-first search on an explicit stack that takes no step from which the end is too far; on a shortest walk that leaves no
 * dead ends. Ends early when the effort is exhausted.
 */
export function* pathsOfLength(product: Product, distances: Distances, start: number, length: number, mode: PathMode, effort: Effort): Generator<FoundPath | Pause> {
  const { offset, relation, neighbour } = product.forwards;
  const actors = [start];
  const states = [product.startAt(start)];
  const relations: number[] = [];
  const cursors = [offset[start]];
  const onPath = new Set([start]);
  const startLeft = distances.left(states[0]);
  if (startLeft === -1 || startLeft > length) return;
  if (length === 0) {
    yield { actors, relations };
    return;
  }
  while (cursors.length > 0) {
    const depth = cursors.length - 1;
    const i = cursors[depth]++;
    if (i === offset[actors[depth] + 1]) {
      cursors.pop();
      states.pop();
      relations.pop();
      onPath.delete(actors[depth]);
      actors.pop();
      continue;
    }
    if (effort.exhausted()) return;
    if (effort.spend()) yield PAUSE;
    if (!product.edge(relation[i])) continue;
    const to = neighbour[i];
    const left = length - depth - 1;
    if (left > 0 && !product.inner(to)) continue;
    if (mode === 'ACYCLIC' && onPath.has(to)) continue;
    const state = product.after(states[depth], relation[i], to);
    const distance = distances.left(state);
    if (distance === -1 || distance > left) continue;
    if (left === 0) {
      yield { actors: [...actors, to], relations: [...relations, relation[i]] };
      continue;
    }
    actors.push(to);
    states.push(state);
    relations.push(relation[i]);
    cursors.push(offset[to]);
    onPath.add(to);
  }
}
