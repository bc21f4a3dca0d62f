import { signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { runCommand, type Picture } from '../arrange/commands';
import { contextMenu } from '../arrange/ContextMenu';
import { commandOf } from '../arrange/keyTable';
import { LayoutChooser } from '../arrange/LayoutChooser';
import { useSession, type Session } from '../session/session';
import { lookAtAll, zoom } from './camera';
import { drawPicture } from './picture';
import type { Renderer } from './renderer';

/** Whether the browser can draw the picture; it is thought so until it could not. */
export const canDraw = signal(true);

/** The picture of the graph, once there is something to draw (`isReady`). Everything in it can also be reached without it. */
export function GraphCanvas({ isReady }: { isReady: boolean }) {
  const session = useSession();
  const container = useRef<HTMLDivElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  const renderer = useRef<Renderer | null>(null);

  // Not before: what comes with the graph leaves less room, and all would be drawn twice.
  useLayoutEffect(() => {
    const [place, above] = [container.current, overlay.current];
    if (place === null || above === null || !isReady) return;
    try {
      const { drawn, stop } = drawPicture(session, place, above);
      renderer.current = drawn;
      return () => {
        renderer.current = null;
        stop();
      };
    } catch (error) {
      console.error(error);
      canDraw.value = false;
    }
  }, [session, isReady]);

  const picture: Picture = {
    zoom: (factor) => renderer.current !== null && zoom(renderer.current, factor),
    openMenu: () => renderer.current !== null && openMenu(session, renderer.current),
  };
  const onPictureKey = (event: KeyboardEvent) => {
    const command = commandOf(event, 'PICTURE');
    if (command === null) return;
    event.preventDefault();
    runCommand(command, session, picture);
  };

  const withRenderer = (action: (drawn: Renderer) => void) => () => renderer.current !== null && action(renderer.current);
  return (
    <div class="canvas">
      <div
        class="canvas-picture"
        ref={container}
        role="application"
        aria-label="Picture of the graph"
        aria-describedby="picture-keys"
        tabIndex={0}
        onKeyDown={onPictureKey}
        onPointerDown={({ currentTarget }) => currentTarget.focus({ preventScroll: true })}
        // The keyboard's own menu key would open the browser's menu, too.
        onContextMenu={(event) => event.preventDefault()}
      />
      <p class="heard-only" id="picture-keys">
        Arrow keys go from actor to actor, Enter reads the details, the Menu key shows what can be done.
      </p>
      <canvas class="canvas-overlay" ref={overlay} aria-hidden="true" />
      <div class="canvas-buttons" role="group" aria-label="Picture">
        <LayoutChooser />
        <button type="button" aria-label="Zoom in" title="Zoom in" onClick={withRenderer((drawn) => zoom(drawn, 1 / 1.5))}>
          +
        </button>
        <button type="button" aria-label="Zoom out" title="Zoom out" onClick={withRenderer((drawn) => zoom(drawn, 1.5))}>
          −
        </button>
        <button type="button" title="Show the whole graph" onClick={withRenderer(lookAtAll)}>
          Fit
        </button>
      </div>
    </div>
  );
}

/** Opens the menu of what is selected, beside the last of it. */
function openMenu({ view }: Session, renderer: Renderer): void {
  const { selected } = view.peek();
  const graph = renderer.getGraph();
  const last = selected.findLast((id) => graph.hasNode(id) || graph.hasEdge(id));
  const node = last !== undefined && graph.hasEdge(last) ? graph.source(last) : last;
  const data = node === undefined ? undefined : renderer.getNodeDisplayData(node);
  const container = renderer.getContainer();
  const { left, top, width } = container.getBoundingClientRect();
  const place = data === undefined ? { x: width / 2, y: 60 } : renderer.framedGraphToViewport(data);
  contextMenu.value = { at: { x: left + place.x + 12, y: top + place.y + 12 }, ids: selected, from: container };
}
