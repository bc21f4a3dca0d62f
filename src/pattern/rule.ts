import type { EdgePattern, NodePattern, PathPattern, Position } from './ast';
import type { Contents, PlacedElement } from './contents';
import type { ElementKind, PropertyType } from './properties';

/** A law that every pattern must keep: it reports each breach. */
export type Rule = (context: RuleContext) => void;

/** What a law can see. */
export interface RuleContext {
  readonly pattern: PathPattern;
  readonly contents: Contents;
  /** The variables of nodes and edges, by name. */
  readonly variables: ReadonlyMap<string, DeclaredVariable>;
  /** The values that the user gave, unchecked. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly properties: Readonly<Record<ElementKind, ReadonlyMap<string, PropertyType>>>;
  /** The candidate that a name most likely is a misspelling of, or null. It stops guessing when a pattern is nothing but misspellings. */
  nearest(name: string, candidates: readonly string[]): string | null;
  /** `found` is what stands at the place, `expected` what could. */
  report(position: Position, message: string, found: string, expected?: readonly string[]): void;
}

/** A variable: what the first element with it is, and all elements that have it. */
export interface DeclaredVariable {
  readonly kind: ElementKind;
  readonly elements: readonly PlacedElement[];
}

/** Whether an element stands for actors or for relations. */
export function kindOfElement({ kind }: NodePattern | EdgePattern): ElementKind {
  return kind === 'NodePattern' ? 'ACTOR' : 'RELATION';
}
