import { useSession } from '../session/session';
import { counted } from '../words/names';

/** How much of a graph that is too large to be drawn is on the canvas, and why that. */
export function Scope() {
  const { canvas, view, records } = useSession();
  const { size } = records.value;
  if (size === null || size.wholeRead) return null;
  const { actors, expanded } = view.value;
  const isStart = actors === null && expanded.length === 0;
  return (
    <p class="canvas-scope">
      {canvas.value.actors.length.toLocaleString('en')} of {counted(size.actors, 'actor')}
      {isStart && ', the best connected'}. Find or expand to see others.
    </p>
  );
}
