import { createEdgeCurveProgram } from '@sigma/edge-curve';
import Sigma from 'sigma';
import type { Settings } from 'sigma/settings';
import { createEdgeArrowProgram, EdgeRectangleProgram } from 'sigma/rendering';
import type { DrawnActor, DrawnGraph, DrawnRelation } from './drawnGraph';

/** Sigma on a graph of ours. */
export type Renderer = Sigma<DrawnActor, DrawnRelation>;

const ARROW = { extremity: 'target', lengthToThicknessRatio: 4, widenessToThicknessRatio: 3.2 } as const;

/** How sigma draws what the graph has. */
export type Appearance = Pick<Settings<DrawnActor, DrawnRelation>, 'nodeReducer' | 'edgeReducer' | 'hideEdgesOnMove'>;

/** Puts sigma into an element, and draws. Names, icons and marks are not its business: they are drawn by the overlay; nor is which relation is pointed at: its lines are hard to hit. Throws without WebGL. */
export function createRenderer(graph: DrawnGraph, container: HTMLElement, appearance: Appearance): Renderer {
  return new Sigma<DrawnActor, DrawnRelation>(graph, container, {
    ...appearance,
    allowInvalidContainer: true,
    renderLabels: false,
    renderEdgeLabels: false,
    zIndex: true,
    stagePadding: 70,
    minEdgeThickness: 0.8,
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
    // Nobody wants to read it aslant, and addresses do not tell it.
    enableCameraRotation: false,
    defaultDrawNodeHover: () => undefined,
    edgeProgramClasses: {
      line: EdgeRectangleProgram,
      arrow: createEdgeArrowProgram<DrawnActor, DrawnRelation>(ARROW),
      curve: createEdgeCurveProgram<DrawnActor, DrawnRelation>({ arrowHead: null }),
      curvedArrow: createEdgeCurveProgram<DrawnActor, DrawnRelation>({ arrowHead: ARROW }),
    },
  });
}
