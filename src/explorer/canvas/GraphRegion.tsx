import { ContextMenu } from '../arrange/ContextMenu';
import { ExpandDialog } from '../expand/ExpandDialog';
import { Scope } from '../expand/Scope';
import { useSession } from '../session/session';
import { isNarrow } from '../shell/screen';
import { Tables } from '../tables/LazyTables';
import { counted } from '../words/names';
import { canDraw, GraphCanvas } from './GraphCanvas';
import { Legend } from './Legend';

/** The graph with its legend. */
export function GraphRegion() {
  const { canvas, placed, shown, records, view } = useSession();
  const display = canDraw.value ? view.value.display : 'TABLE';
  const { size } = records.value;
  const { actors, relations } = shown.value;
  return (
    <section class="graph-region" aria-label="Graph" aria-busy={size === null || placed.value?.graph !== canvas.value}>
      <p class="heard-only">
        A picture of {counted(actors.length, 'actor')} and {counted(relations.length, 'relation')}.
      </p>
      {!canDraw.value && (
        <p class="notice" role="alert">
          This browser cannot draw the picture of the graph: it lets the page use no WebGL. The tables have all that the picture would show.
        </p>
      )}
      <div class={`displayed ${display.toLowerCase()}`}>
        {canDraw.value && <GraphCanvas isReady={size !== null} />}
        {display !== 'GRAPH' && <Tables />}
      </div>
      {size?.actors === 0 && <p class="canvas-hint">The graph is empty.</p>}
      <Scope />
      {!isNarrow.value && <Legend />}
      <ContextMenu />
      <ExpandDialog />
    </section>
  );
}
