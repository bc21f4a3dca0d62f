import { effect, type Signal } from '@preact/signals';
import { idsOfPath, idsOfStep, type PathSearch } from './pathSearch';
import type { Wish } from './wish';

/**
 * Sends the camera to a path when it is opened, in whatever way, and then to each step of it that is read; not to the first one where the
 * address said from where to look at it (`isPlaced`).
 */
export function turnToPath({ chosen, step }: Pick<PathSearch, 'chosen' | 'step'>, lookAt: Signal<Wish | null>, isPlaced: boolean): void {
  let stays = isPlaced;
  let [pathBefore, stepBefore] = ['', ''];
  effect(() => {
    const pathNow = chosen.value?.id ?? '';
    const ids = step.value === null ? [] : idsOfStep(step.value);
    const stepNow = ids.join(' ');
    // Only what is another path or step than before: whoever looks elsewhere while the question is asked again goes on doing so.
    if (stays) stays = chosen.value === null;
    else if (chosen.value !== null && pathNow !== pathBefore) lookAt.value = { ids: idsOfPath(chosen.value), how: 'FILL' };
    else if (ids.length > 0 && stepNow !== stepBefore) lookAt.value = { ids, how: 'SEE' };
    [pathBefore, stepBefore] = [pathNow, stepNow];
  });
}
