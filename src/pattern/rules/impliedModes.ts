import type { PathMode } from '../ast';
import type { Rule } from '../rule';

/** The modes that hold of every part of a path of a mode. */
const IMPLIED: Readonly<Record<PathMode, readonly PathMode[]>> = {
  WALK: ['WALK'],
  TRAIL: ['WALK', 'TRAIL'],
  SIMPLE: ['WALK', 'SIMPLE'],
  ACYCLIC: ['WALK', 'TRAIL', 'ACYCLIC', 'SIMPLE'],
};

/** A mode of a part says no more than the mode of the whole path does; a stricter one is not supported. */
export const impliedModes: Rule = ({ pattern, contents, report }) => {
  const implied = IMPLIED[pattern.mode];
  for (const { group } of contents.groups) {
    if (group.mode === null || implied.includes(group.mode)) continue;
    const message = `a mode for a part of a path is not supported; write ${group.mode} at the start, where it holds for the whole path`;
    report(group.position, message, group.mode, implied);
  }
};
