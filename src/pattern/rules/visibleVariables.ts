import { referencesIn, type Frames } from '../contents';
import { foundName } from '../problem';
import type { Rule } from '../rule';

/** A condition sees variables of its own part and of those around it: not what is inside a quantifier, nor what is in another branch. */
export const visibleVariables: Rule = ({ contents, variables, report }) => {
  // Elements of one part share their frames: a variable has few different ones.
  const places = new Map([...variables].map(([name, { elements }]) => [name, [...new Set(elements.map((element) => element.frames))]]));
  for (const { expression, frames } of contents.conditions) {
    for (const { variable } of referencesIn(expression)) {
      const declared = places.get(variable.name) ?? [];
      if (declared.some((place) => repeatsBesides(place, frames))) {
        const message = `${foundName(variable.name)} stands for many elements here, one per repetition; put the condition inside the quantified part`;
        report(variable.position, message, variable.name);
      } else if (declared.length > 0 && declared.every((place) => excludes(place, frames))) {
        report(variable.position, `${foundName(variable.name)} is in another branch, so it is never bound here`, variable.name);
      }
    }
  }
};

/** Whether a quantifier repeats what stands in `declared`, but not what stands in `asking`. */
function repeatsBesides(declared: Frames, asking: Frames): boolean {
  const around = new Set(asking.flatMap((frame) => (frame.kind === 'REPEATED' ? [frame.by] : [])));
  return declared.some((frame) => frame.kind === 'REPEATED' && !around.has(frame.by));
}

function excludes(a: Frames, b: Frames): boolean {
  return a.some(
    (frame) =>
      frame.kind === 'BRANCH' && b.some((other) => other.kind === 'BRANCH' && other.of === frame.of && other.index !== frame.index),
  );
}
