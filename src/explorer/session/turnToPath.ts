import { effect, type Signal } from '@preact/signals';
import { idsOfPath, idsOfStep, type PathSearch } from './pathSearch';
import type { Wish } from './wish';

/**
 * Sends the camera to a path when it is opened, in whatever way, and then to each step of it that is read; not to the path `placed`, which the
 * page is opened with at an address that says from where to look.
 */
export function turnToPath(
  { chosen, step }: Pick<PathSearch, 'chosen' | 'step'>,
  lookAt: Signal<Wish | null>,
  placed: string | null,
): void {
  let stays = placed !== null;
  let [pathBefore, stepBefore] = ['', ''];
  effect(() => {
    const pathNow = chosen.value?.id ?? '';
    const ids = step.value === null ? [] : idsOfStep(step.value);
    const stepNow = ids.join(' ');
    const isAsPlaced = stays && (chosen.value === null || pathNow === placed);
    stays = isAsPlaced && chosen.value === null;
    // Only what is another path or step than before: whoever looks elsewhere while the question is asked again goes on doing so.
    if (!isAsPlaced && chosen.value !== null && pathNow !== pathBefore) lookAt.value = { ids: idsOfPath(chosen.value), how: 'FILL' };
    else if (!isAsPlaced && ids.length > 0 && stepNow !== stepBefore) lookAt.value = { ids, how: 'SEE' };
    [pathBefore, stepBefore] = [pathNow, stepNow];
  });
}
