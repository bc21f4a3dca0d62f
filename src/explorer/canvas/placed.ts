import type { CanvasGraph } from '../state/shownGraph';
import type { Positions } from './layoutInput';

/** A graph and where its actors are. */
export interface Placed {
  readonly graph: CanvasGraph;
  readonly positions: Positions;
}
