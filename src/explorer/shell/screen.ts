import { signal } from '@preact/signals';

const NARROW = matchMedia('(max-width: 60rem)');

/** Whether there is no room for columns. style/small.css has the same width. */
export const isNarrow = signal(NARROW.matches);

NARROW.addEventListener('change', ({ matches }) => {
  isNarrow.value = matches;
});
