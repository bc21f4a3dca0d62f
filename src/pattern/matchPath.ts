import type { EdgePattern, NodePattern, PathPattern, ValueExpression } from './ast';
import { contentsOf, referencesIn } from './contents';
import { elementCondition, OWN } from './elementCondition';
import { compilePredicate, type Parameters } from './evaluate';
import type { PatternNetwork } from './network';
import { DIRECTION_OF } from './patternAutomaton';
import type { ElementTest, PathTest, PropertyReader } from './plan';

/** What variables stand for so far. Never changed, only added to. */
interface Bindings {
  readonly name: string;
  readonly key: number;
  readonly read: PropertyReader;
  readonly rest: Bindings | null;
}

/** The variables of a part that is matched for itself: the whole, or one repetition. `id` says where that began and stays while more is bound. */
interface Scope {
  readonly id: string;
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
  readonly condition: Condition;
  readonly scopes: readonly Scope[];
}

/** A condition that one element alone cannot answer. */
interface Condition {
  readonly number: number;
  readonly asks: readonly string[];
  readonly holds: (scopes: readonly Scope[]) => boolean;
}

/** What a node or an edge asks of a single element; null: nothing. */
type TestOf = (element: NodePattern | EdgePattern) => ElementTest | null;

/**
 * A test of whether a path can be matched by a pattern with all that it asks, for patterns that ask what cannot be asked of single
 * elements: variables that stand twice, conditions over several elements. It runs the network over the path, on an explicit stack,
 * and goes on only once from where it came in several ways.
 */
export function pathMatcher({ start, end, moves }: PatternNetwork, pattern: PathPattern, parameters: Parameters, testOf: TestOf): PathTest {
  const { conditionOf, asked } = conditionsAcross(pattern, parameters);
  const wholeCondition = conditionOf.get(pattern);
  const ways = new Uint32Array(moves.length);
  for (const { to } of moves.flat()) ways[to]++;

  /** Tests a condition now if all that it asks for is bound; else keeps it for the end. Null: it does not hold. */
  const ask = (condition: Condition | undefined, scopes: Config['scopes'], open: Config['open']): Config['open'] | null => {
    if (condition === undefined) return open;
    if (condition.asks.some((name) => lookUp(scopes, name) === null)) return [...open, { condition, scopes }];
    return condition.holds(scopes) ? open : null;
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
    { key, read }: Omit<Bindings, 'name' | 'rest'>,
    to: number,
    at: number,
  ): Config | null => {
    if (testOf(element)?.(read) === false) return null;
    const { scopes } = config;
    const name = element.variable?.name ?? OWN;
    const same = lookUp(scopes, name);
    if (same !== null && same.key !== key) return null;
    const [inner, ...outer] = scopes;
    const known =
      same !== null || !asked.has(name) ? scopes : [{ ...inner, bindings: { name, key, read, rest: inner.bindings } }, ...outer];
    // Without a variable the element is known to its own condition alone.
    const seen = name === OWN ? [{ id: `${config.point}.${config.at}.own`, bindings: { name, key, read, rest: null } }, ...known] : known;
    const open = ask(conditionOf.get(element), seen, config.open);
    return open === null ? null : { point: to, at, scopes: known, open };
  };

  return ({ actors, steps }, mayLook) => {
    const waiting: Config[] = [{ point: start, at: 0, scopes: [{ id: '', bindings: null }], open: [] }];
    const known = new Set<string>();
    for (let config = waiting.pop(); config !== undefined; config = waiting.pop()) {
      if (!mayLook()) return false;
      const { point, at, scopes, open } = config;
      if (ways[point] > 1) {
        const text = textOf(config);
        if (known.has(text)) continue;
        known.add(text);
      }
      const entered = (): readonly Scope[] => [{ id: `${point}.${at}`, bindings: null }, ...scopes];
      if (point === end && at === steps.length) {
        // What is not bound by now is nothing: a branch that was not taken.
        const met = askAgain(open, scopes)?.every((left) => left.condition.holds(left.scopes)) ?? false;
        if (met && (wholeCondition === undefined || wholeCondition.holds(scopes))) return true;
      }
      for (const move of moves[point]) {
        switch (move.kind) {
          case 'SKIP':
            waiting.push({ ...config, point: move.to });
            break;
          case 'NODE': {
            const next = bound(config, move.node, actors[at], move.to, at);
            if (next !== null) waiting.push(next);
            break;
          }
          case 'EDGE': {
            if (at === steps.length) break;
            const { along, against } = steps[at];
            const direction = DIRECTION_OF[move.edge.direction];
            if (!(direction !== 'INCOMING' && along) && !(direction !== 'OUTGOING' && against)) break;
            const repeated = isRepeated(move.edge.quantifier);
            const next = bound(repeated ? { ...config, scopes: entered() } : config, move.edge, steps[at], move.to, at + 1);
            if (next !== null) waiting.push(repeated ? { ...next, scopes: next.scopes.slice(1) } : next);
            break;
          }
          case 'ENTER':
            waiting.push({ ...config, point: move.to, scopes: isRepeated(move.part.quantifier) ? entered() : scopes });
            break;
          case 'LEAVE': {
            const again = askAgain(open, scopes);
            const left = again && ask(move.part.kind === 'Group' ? conditionOf.get(move.part) : undefined, scopes, again);
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

/** The conditions of a pattern that elements alone cannot answer, and the variables whose elements matter to them or must agree. */
function conditionsAcross(pattern: PathPattern, parameters: Parameters) {
  const conditionOf = new Map<object, Condition>();
  const asked = new Set<string>();
  const add = (owner: object, expression: ValueExpression) => {
    const asks = [...new Set(referencesIn(expression).map(({ variable }) => variable.name))];
    const predicate = compilePredicate(expression, parameters);
    const holds = (scopes: readonly Scope[]) =>
      predicate((variable, property) => lookUp(scopes, variable)?.read(property) ?? null) === true;
    conditionOf.set(owner, { number: conditionOf.size, asks, holds });
    for (const name of asks) if (name !== OWN) asked.add(name);
  };
  const { elements, groups } = contentsOf(pattern);
  const standing = new Set<string>();
  for (const { element } of elements) {
    const name = element.variable?.name ?? OWN;
    if (name !== OWN && standing.has(name)) asked.add(name);
    standing.add(name);
    const condition = elementCondition(element);
    if (condition !== null && !isOwn(condition, name)) add(element, condition);
  }
  for (const { group } of groups) if (group.where !== null) add(group, group.where);
  if (pattern.where !== null) add(pattern, pattern.where);
  return { conditionOf, asked };
}

/** The same text for configurations from which the same follows. */
function textOf({ point, at, scopes, open }: Config): string {
  const waiting = open.map(({ condition, scopes: then }) => `${condition.number}@${scopesText(then)}`);
  return [point, at, scopesText(scopes), ...waiting].join(' ');
}

function scopesText(scopes: readonly Scope[]): string {
  return scopes
    .map(({ id, bindings }) => `${id}(${[...each(bindings)].map(({ name, key }) => `${JSON.stringify(name)}=${key}`).join()})`)
    .join('/');
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
    for (const binding of each(bindings)) if (binding.name === name) return binding;
  }
  return null;
}

function* each(bindings: Bindings | null): Generator<Bindings> {
  for (let binding = bindings; binding !== null; binding = binding.rest) yield binding;
}
