import type { Session } from '../session/session';
import type { CameraPlace } from '../state/cameraPlace';
import type { Renderer } from './renderer';

/** So long nothing moves before it is kept from where one looks: the address is not written at every frame. */
const REST_MS = 250;
const NEAR = 1e-3;

/**
 * Looks from where the session says, and keeps there from where the reader chooses to look. `wished` is to be called before the page itself
 * moves the camera: what it does by itself it does again. Gives also how to stop.
 */
export function keepCamera({ camera: kept }: Pick<Session, 'camera'>, renderer: Renderer): { wished: () => void; stop: () => void } {
  const camera = renderer.getCamera();
  const start = kept.peek();
  if (start !== null) camera.setState({ ...start, angle: 0 });
  let isWished = false;
  let hasMoved = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rested = () => {
    if (hasMoved) kept.value = isWished ? null : placeOf(camera.getState());
    [isWished, hasMoved] = [false, false];
  };
  const waitForRest = () => {
    clearTimeout(timer);
    timer = setTimeout(rested, REST_MS);
  };
  const moved = () => {
    hasMoved = true;
    waitForRest();
  };
  camera.on('updated', moved);
  // Who takes hold of the picture chooses from then on.
  const hold = new AbortController();
  for (const event of ['wheel', 'pointerdown'] as const) {
    renderer.getContainer().addEventListener(event, () => (isWished = false), { signal: hold.signal, capture: true, passive: true });
  }
  return {
    wished: () => {
      isWished = true;
      waitForRest();
    },
    stop: () => {
      clearTimeout(timer);
      hold.abort();
      camera.removeListener('updated', moved);
    },
  };
}

/** A place of the camera; null for the one from which all is seen. */
function placeOf({ x, y, ratio }: CameraPlace): CameraPlace | null {
  const isWhole = [x - 0.5, y - 0.5, ratio - 1].every((difference) => Math.abs(difference) < NEAR);
  return isWhole ? null : { x, y, ratio };
}
