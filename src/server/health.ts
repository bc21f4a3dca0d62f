import type { Engine } from '../engine';

/** How long the store may take to answer before the server counts as not ready, in ms. */
const READY_WITHIN_MS = 1000;

/** Whether the store answers a small read within a second. */
export async function isReady(engine: Engine): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), READY_WITHIN_MS);
  });
  const answers = engine.documents({ first: 1, after: null }, Date.now() + READY_WITHIN_MS).then(
    () => true,
    () => false,
  );
  return Promise.race([answers, tooLate]).finally(() => clearTimeout(timer));
}
