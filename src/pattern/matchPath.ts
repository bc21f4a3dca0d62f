import type { EdgePattern, NodePattern, PathPattern, ValueExpression } from './ast';
import { elementCondition, OWN } from './elementCondition';
import { compilePredicate, type Parameters } from './evaluate';
import { referencesIn } from './contents';
import type { PatternNetwork } from './network';
import { DIRECTION_OF, type TestOf } from './patternAutomaton';
import type { PathReader, PropertyReader } from './plan';

/** What variables stand for so far. Never changed, only added to. */
interface Bindings {
  readonly name: string;
  readonly key: number;
  readonly read: PropertyReader;
  readonly rest: Bindings | null;
}

/** The variables of a part that is matched for itself: the whole, or one repetition. It keeps its id while more is bound in it. */
interface Scope {
  readonly id: number;
  readonly bindings: Bindings | null;
}

/** How far a match has come: at a point of the network and an actor of the path, with variables bound and conditions still open. */
interface Config {
  readonly point: number;
  readonly at: number;
  /** Those of the parts that are entered and not left, the innermost first. */
  readonly scopes: readonly Scope[];
  readonly open: readonly OpenCondition[];
}

/** A condition that asks for variables that are bound later; `scopes` are those inside which it stands. */
interface OpenCondition {
  readonly condition: ValueExpression;
  readonly scopes: readonly Scope[];
}

/**
 * A test of whether a path can be matched by a pattern with all that it asks, for patterns that ask what cannot be asked of single
 * elements: variables that stand twice, conditions over several elements. It runs the network over the path, on an explicit stack.
 */
export function pathMatcher(
  { start, end, moves }: PatternNetwork,
  pattern: PathPattern,
  parameters: Parameters,
  testOf: TestOf,
): (path: PathReader) => boolean {
  const compiled = new Map<ValueExpression, ReturnType<typeof compilePredicate>>();
  let scopesMade = 0;
  const scopeOf = (bindings: Bindings | null): Scope => ({ id: scopesMade++, bindings });
  const holds = (condition: ValueExpression, scopes: readonly Scope[]): boolean => {
    let predicate = compiled.get(condition);
    if (predicate === undefined) compiled.set(condition, (predicate = compilePredicate(condition, parameters)));
    return predicate((variable, property) => lookUp(scopes, variable)?.read(property) ?? null) === true;
  };
  /** Tests a condition now if all that it asks for is bound; else keeps it for the end. Null: it does not hold. */
  const ask = (condition: ValueExpression | null, scopes: Config['scopes'], open: Config['open']): Config['open'] | null => {
    if (condition === null) return open;
    if (referencesIn(condition).some(({ variable }) => lookUp(scopes, variable.name) === null)) return [...open, { condition, scopes }];
    return holds(condition, scopes) ? open : null;
  };
  /** What the conditions that were left open come to, now that more is bound; null when one of them does not hold. */
  const askAgain = (open: Config['open'], scopes: Config['scopes']): Config['open'] | null => {
    let left: Config['open'] | null = [];
    for (const { condition, scopes: then } of open) {
      // Those of its scopes that are still open may have grown since.
      const now = then.map((scope) => scopes.find(({ id }) => id === scope.id) ?? scope);
      left = left && ask(condition, now, left);
    }
    return left;
  };

  /** The configuration after an element was bound to its node or edge; null when it is another element, or does not meet what is asked. */
  const bound = (
    config: Config,
    element: NodePattern | EdgePattern,
    key: number,
    read: PropertyReader,
    to: number,
    at: number,
  ): Config | null => {
    if (testOf(element)?.(read) === false) return null;
    const { scopes } = config;
    const name = element.variable?.name ?? OWN;
    const same = element.variable === null ? null : lookUp(scopes, name);
    if (same !== null && same.key !== key) return null;
    const binding = { name, key, read, rest: null };
    const [inner, ...outer] = scopes;
    const known =
      element.variable === null ? [scopeOf(binding), ...scopes] : same !== null ? scopes : [{ ...inner, bindings: { ...binding, rest: inner.bindings } }, ...outer];
    const condition = elementCondition(element);
    const open = condition === null || isOwn(condition, name) ? config.open : ask(condition, known, config.open);
    return open === null ? null : { point: to, at, scopes: element.variable === null ? scopes : known, open };
  };

  return ({ actors, steps }) => {
    const waiting: Config[] = [{ point: start, at: 0, scopes: [scopeOf(null)], open: [] }];
    for (let config = waiting.pop(); config !== undefined; config = waiting.pop()) {
      const { point, at, scopes, open } = config;
      if (point === end && at === steps.length) {
        // What is not bound by now is nothing: a branch that was not taken.
        const met = askAgain(open, scopes)?.every((left) => holds(left.condition, left.scopes)) ?? false;
        if (met && (pattern.where === null || holds(pattern.where, scopes))) return true;
      }
      for (const move of moves[point]) {
        switch (move.kind) {
          case 'SKIP':
            waiting.push({ ...config, point: move.to });
            break;
          case 'NODE': {
            const next = bound(config, move.node, actors[at].key, actors[at].read, move.to, at);
            if (next !== null) waiting.push(next);
            break;
          }
          case 'EDGE': {
            if (at === steps.length) break;
            const { key, read, along, against } = steps[at];
            const direction = DIRECTION_OF[move.edge.direction];
            if (!(direction !== 'INCOMING' && along) && !(direction !== 'OUTGOING' && against)) break;
            const repeated = isRepeated(move.edge.quantifier);
            const next = bound(repeated ? { ...config, scopes: [scopeOf(null), ...scopes] } : config, move.edge, key, read, move.to, at + 1);
            if (next !== null) waiting.push(repeated ? { ...next, scopes: next.scopes.slice(1) } : next);
            break;
          }
          case 'ENTER':
            waiting.push({ ...config, point: move.to, scopes: isRepeated(move.part.quantifier) ? [scopeOf(null), ...scopes] : scopes });
            break;
          case 'LEAVE': {
            const where = move.part.kind === 'Group' ? move.part.where : null;
            const again = askAgain(open, scopes);
            const left = again && ask(where, scopes, again);
            if (left !== null)
              waiting.push({ point: move.to, at, scopes: isRepeated(move.part.quantifier) ? scopes.slice(1) : scopes, open: left });
            break;
          }
        }
      }
    }
    return false;
  };
}

/** Whether a condition asks for nothing but the element of this name; its test has asked for that. */
function isOwn(condition: ValueExpression, name: string): boolean {
  return referencesIn(condition).every(({ variable }) => variable.name === name);
}

/** Whether what is bound inside stands for one element each time, not for one in the whole match. */
function isRepeated(quantifier: EdgePattern['quantifier']): boolean {
  return quantifier !== null && !quantifier.optional;
}

function lookUp(scopes: readonly Scope[], name: string): Bindings | null {
  for (const { bindings } of scopes) {
    for (let binding = bindings; binding !== null; binding = binding.rest) if (binding.name === name) return binding;
  }
  return null;
}
