/**
 * The syntax tree of a path pattern: plain data, every node with its place in the text. Chains of one operator are one node with
 * many operands, so that a tree is never deeper than the text nests.
 */

/** A place in a pattern's text: `offset` in UTF-16 units from 0, `line` and `column` (UTF-16 units) from 1. */
export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

interface Placed {
  readonly position: Position;
}

/** WALK: anything may repeat. TRAIL: no relation does. ACYCLIC: no actor does. SIMPLE: no actor does, but the first may be the last. */
export const PATH_MODES = ['WALK', 'TRAIL', 'ACYCLIC', 'SIMPLE'] as const;
export type PathMode = (typeof PATH_MODES)[number];

/** A whole pattern: `p = ANY SHORTEST TRAIL (a)-[r]->+(b) WHERE a.name <> b.name`. */
export interface PathPattern extends Placed {
  readonly kind: 'PathPattern';
  readonly pathVariable: Name | null;
  /** ALL where none is written. */
  readonly selector: Selector;
  /** WALK where none is written. */
  readonly mode: PathMode;
  readonly pattern: PathExpression;
  readonly where: ValueExpression | null;
}

/** Which of the matching paths are answered, per ordered pair of start and end. `ANY` alone has the count 1, as has `SHORTEST GROUP`. */
export type Selector = Placed &
  (
    | { readonly kind: 'ALL' | 'ANY_SHORTEST' | 'ALL_SHORTEST' }
    | { readonly kind: 'ANY' | 'SHORTEST_K' | 'SHORTEST_K_GROUPS'; readonly k: NumberLiteral | Parameter }
  );

/** A variable, label or property as it is written, without backticks. */
export interface Name extends Placed {
  readonly kind: 'Name';
  readonly name: string;
}

// Paths

export type PathExpression = Concatenation | Alternation;

/**
 * One or more elements after each other. Between two edges without a node there is an implied empty node, also at the start and the
 * end; two nodes side by side are one actor.
 */
export interface Concatenation extends Placed {
  readonly kind: 'Concatenation';
  readonly elements: readonly PathElement[];
}

/** Two or more branches, one of which must match. */
export interface Alternation extends Placed {
  readonly kind: 'Alternation';
  readonly branches: readonly Concatenation[];
}

export type PathElement = NodePattern | EdgePattern | Group;

/** What stands between the brackets of a node or an edge. */
interface ElementFiller extends Placed {
  readonly variable: Name | null;
  readonly labels: LabelExpression | null;
  /** `{slug: $from, name: 'x'}`: each property must equal its value. */
  readonly properties: readonly PropertyEntry[];
  readonly where: ValueExpression | null;
}

/** `(a:STATE {slug: 'japan'} WHERE a.wikidata IS NOT NULL)`. */
export interface NodePattern extends ElementFiller {
  readonly kind: 'NodePattern';
}

/** `-[r:ALLY|SUPPLIER WHERE r.certainty >= 'REPORTED']->+`. */
export interface EdgePattern extends ElementFiller {
  readonly kind: 'EdgePattern';
  readonly direction: EdgeDirection;
  readonly quantifier: Quantifier | null;
}

/** Seen from the left: `->`, `<-`, `-`, `~`, `<->`, `<~`, `~>`. */
export const EDGE_DIRECTIONS = [
  'RIGHT',
  'LEFT',
  'ANY',
  'UNDIRECTED',
  'LEFT_OR_RIGHT',
  'LEFT_OR_UNDIRECTED',
  'UNDIRECTED_OR_RIGHT',
] as const;
export type EdgeDirection = (typeof EDGE_DIRECTIONS)[number];

/** `(TRAIL ()-[:ALLY]->()-[r]->() WHERE r.sign = 'NEGATIVE'){1,3}`: a part of a path in parentheses. */
export interface Group extends Placed {
  readonly kind: 'Group';
  /** The mode of this part alone; null: none. */
  readonly mode: PathMode | null;
  readonly pattern: PathExpression;
  readonly where: ValueExpression | null;
  readonly quantifier: Quantifier | null;
}

/** How often: `{2}`, `{1,3}`, `{2,}`, `{,3}`, `*` (0 and more), `+` (1 and more), `?`. */
export interface Quantifier extends Placed {
  readonly kind: 'Quantifier';
  readonly min: number;
  /** null: without end. */
  readonly max: number | null;
  /** Written as `?`: 0 or 1, and variables inside stay one element (or none) where `{0,1}` would make them lists. */
  readonly optional: boolean;
}

export interface PropertyEntry extends Placed {
  readonly kind: 'PropertyEntry';
  readonly key: Name;
  readonly value: ValueExpression;
}

// Labels: of a node the actor's kind, of an edge the relation's type

export type LabelExpression =
  | Name
  | (Placed & { readonly kind: 'AnyLabel' })
  | (Placed & { readonly kind: 'LabelNot'; readonly operand: LabelExpression })
  | (Placed & { readonly kind: 'LabelAnd' | 'LabelOr'; readonly operands: readonly LabelExpression[] });

// Values and conditions

export type ValueExpression = Literal | List | Parameter | PropertyReference | Comparison | Connective | Negation | IsTest;

export type Literal = Placed & { readonly kind: 'Literal'; readonly value: string | number | boolean | null };
export type NumberLiteral = Literal & { readonly value: number };

export interface List extends Placed {
  readonly kind: 'List';
  readonly items: readonly ValueExpression[];
}

/** `$from`. */
export interface Parameter extends Placed {
  readonly kind: 'Parameter';
  readonly name: string;
}

/** `r.certainty`. */
export interface PropertyReference extends Placed {
  readonly kind: 'PropertyReference';
  readonly variable: Name;
  readonly property: Name;
}

export const COMPARISON_OPERATORS = ['=', '<>', '<', '<=', '>', '>=', 'IN', 'STARTS WITH', 'ENDS WITH', 'CONTAINS'] as const;
export type ComparisonOperator = (typeof COMPARISON_OPERATORS)[number];

/** `position` is that of the left operand, `operatorPosition` that of the operator. */
export interface Comparison extends Placed {
  readonly kind: 'Comparison';
  readonly operator: ComparisonOperator;
  readonly operatorPosition: Position;
  readonly left: ValueExpression;
  readonly right: ValueExpression;
}

/** Two or more operands. OR and XOR have one rank and bind to the left; AND binds more. */
export interface Connective extends Placed {
  readonly kind: 'And' | 'Or' | 'Xor';
  readonly operands: readonly ValueExpression[];
}

export interface Negation extends Placed {
  readonly kind: 'Not';
  readonly operand: ValueExpression;
}

/** `x IS NULL`, `x IS NOT TRUE`; UNKNOWN is NULL said of a condition. */
export interface IsTest extends Placed {
  readonly kind: 'Is';
  readonly test: 'NULL' | 'TRUE' | 'FALSE' | 'UNKNOWN';
  readonly negated: boolean;
  readonly operand: ValueExpression;
}
