import { createEdgeCurveProgram } from '@sigma/edge-curve';
import Sigma from 'sigma';
import { createEdgeArrowProgram, EdgeRectangleProgram } from 'sigma/rendering';
import type { DrawnActor, DrawnGraph, DrawnRelation } from './drawnGraph';

/** Sigma on a graph of ours. */
export type Renderer = Sigma<DrawnActor, DrawnRelation>;

const ARROW = { extremity: 'target', lengthToThicknessRatio: 4, widenessToThicknessRatio: 3.2 } as const;

/** Puts sigma into an element. Names, icons and marks are not its business: they are drawn by the overlay. */
export function createRenderer(graph: DrawnGraph, container: HTMLElement): Renderer {
  return new Sigma<DrawnActor, DrawnRelation>(graph, container, {
    allowInvalidContainer: true,
    renderLabels: false,
    renderEdgeLabels: false,
    enableEdgeEvents: true,
    zIndex: true,
    stagePadding: 70,
    minEdgeThickness: 0.8,
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
    defaultDrawNodeHover: () => undefined,
    edgeProgramClasses: {
      line: EdgeRectangleProgram,
      arrow: createEdgeArrowProgram<DrawnActor, DrawnRelation>(ARROW),
      curve: createEdgeCurveProgram<DrawnActor, DrawnRelation>({ arrowHead: null }),
      curvedArrow: createEdgeCurveProgram<DrawnActor, DrawnRelation>({ arrowHead: ARROW }),
    },
  });
}
