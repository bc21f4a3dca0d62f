import type { Filter } from '../state/filter';
import { ALL_KINDS, NO_QUESTION, USUAL_TYPES, type PathQuestion } from '../state/pathQuestion';
import type { View } from '../state/view';
import { CERTAINTY_WORDS, counted } from '../words/names';
import { DIRECTION_WORDS, SIGN_WORDS } from './conditionWords';

/** A condition without which there would be a path. */
export interface Opening {
  /** The condition in words. */
  readonly condition: string;
  /** How many steps the path would have: `2 steps`. */
  readonly steps: string;
  /** The view without the condition. */
  readonly drop: (view: View) => View;
}

// What the API says where it knows such a condition.
const HINT = /^There is a path of ((\d+) steps?) if .* \((\S+)\)\.$/;

/** The condition that a hint names, where the form has it; null where it does not, or the hint says something else. */
export function openedBy(hint: string, { paths, filter }: Pick<View, 'paths' | 'filter'>): Opening | null {
  const [, steps, count, name] = HINT.exec(hint) ?? [];
  const byName: Readonly<Record<string, Omit<Opening, 'steps'> | null>> = {
    'filter.minCertainty': filter.minCertainty && {
      condition: `Certainty: ${CERTAINTY_WORDS[filter.minCertainty]}`,
      drop: dropFilter({ minCertainty: null }),
    },
    'filter.at': filter.at === null ? null : { condition: `On the day: ${filter.at}`, drop: dropFilter({ at: null }) },
    'filter.types': { condition: 'Types of relations', drop: dropOwn({ types: USUAL_TYPES }) },
    'filter.avoidActors': paths.avoidActors.length === 0 ? null : { condition: 'Actors to avoid', drop: dropOwn({ avoidActors: [] }) },
    'filter.viaKinds': { condition: 'Kinds of actors on the way', drop: dropOwn({ viaKinds: ALL_KINDS }) },
    'filter.minDocuments': {
      condition: `In at least ${counted(paths.minDocuments, 'document')}`,
      drop: dropOwn({ minDocuments: NO_QUESTION.minDocuments }),
    },
    'filter.documents': paths.documents === null ? null : { condition: 'Documents that count', drop: dropOwn({ documents: null }) },
    sign: paths.sign && { condition: `Sign: ${SIGN_WORDS[paths.sign]}`, drop: dropOwn({ sign: null }) },
    direction: { condition: `Direction: ${DIRECTION_WORDS[paths.direction]}`, drop: dropOwn({ direction: NO_QUESTION.direction }) },
    minLength: { condition: `At least ${paths.minLength} steps`, drop: dropOwn({ minLength: NO_QUESTION.minLength }) },
    maxLength: {
      condition: `At most ${paths.maxLength} ${paths.maxLength === 1 ? 'step' : 'steps'}`,
      drop: dropOwn({ maxLength: Number(count) }),
    },
  };
  const found = name === undefined || !Object.hasOwn(byName, name) ? null : byName[name];
  return found === null ? null : { ...found, steps };
}

function dropFilter(changes: Partial<Filter>): Opening['drop'] {
  return (view) => ({ ...view, filter: { ...view.filter, ...changes } });
}

function dropOwn(changes: Partial<PathQuestion>): Opening['drop'] {
  return (view) => ({ ...view, paths: { ...view.paths, ...changes } });
}
