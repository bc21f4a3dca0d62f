import type { ActorCard } from '../data/records';

/** The letters of the picture; sizes in pixels. */
export const FONT = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
/** The size of names. */
export const LABEL_SIZE = 13;
const LONGEST_LABEL = 32;

/** How heavy a name is written. */
export function labelWeight(isBold: boolean): number {
  return isBold ? 600 : 500;
}

/** The font of names, as a canvas takes it. */
export function labelFont(isBold: boolean): string {
  return `${labelWeight(isBold)} ${LABEL_SIZE}px ${FONT}`;
}

/** The name of an actor as the picture has room for it. Never half of a letter. */
export function shortName({ name }: Pick<ActorCard, 'name'>): string {
  if (name.length <= LONGEST_LABEL) return name;
  const letters = [...name];
  return letters.length <= LONGEST_LABEL ? name : `${letters.slice(0, LONGEST_LABEL - 1).join('')}…`;
}
