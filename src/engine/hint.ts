/** What a question would have to let through for each of its conditions, as the end of a sentence. */
const OPENINGS = {
  'filter.types': 'relations of every type count',
  'filter.minCertainty': 'less certain relations count',
  'filter.at': 'relations of other times count',
  'filter.documents': 'what other documents say counts',
  'filter.minDocuments': 'relations that fewer documents report count',
  'filter.includeContested': 'contested relations count',
  'filter.avoidActors': 'it may pass the actors that it is to avoid',
  'filter.viaKinds': 'it may pass actors of other kinds',
  'filter.without': 'what was taken out of the graph stays in',
  sign: 'it may be of either sign',
  direction: 'it may follow relations both ways',
  minLength: 'it may be shorter',
  maxLength: 'it may be longer',
} as const;

/** A condition of a path question, named as the argument that makes it. */
export type Condition = keyof typeof OPENINGS;

/** Says that without the condition there is a path of so many steps. */
export function hintOf(condition: Condition, steps: number): string {
  return `There is a path of ${steps === 1 ? '1 step' : `${steps} steps`} if ${OPENINGS[condition]} (${condition}).`;
}
