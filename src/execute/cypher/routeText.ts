import type { RelationFilter } from '../../model/filter';
import { RELATION_TYPE_TRAITS, RELATION_TYPES, type RelationType } from '../../model/relationType';
import { allowedKinds } from '../../pattern/labels';
import type { Parameters } from '../../pattern/evaluate';
import { DIRECTION_OF } from '../../pattern/patternAutomaton';
import { actorProperty, anyActorConditions, innerActorConditions, kindCondition } from './actors';
import { CAPABILITIES } from './capabilities';
import { conditionText, expressionText } from './expression';
import type { Given } from './given';
import { refuse } from './refusal';
import { elementFor, sameElements, type Element, type Route, type RoutePart } from './route';
import { certaintyRankOf, edgeConditions, isOfType, relationProperty } from './statements';

/** What the text of every route of a plan needs. */
export interface TextContext {
  readonly filter: RelationFilter;
  readonly parameters: Parameters;
  readonly given: Given;
}

/** The names of a route's places and steps in Cypher. */
export interface RouteNames {
  place(place: number): string;
  step(part: number): string;
}

/** A step as Cypher: the relationship pattern, and what must hold of its relation alone, or of its ends too. */
interface StepText {
  readonly pattern: string;
  readonly ofRelation: readonly string[];
  readonly ofEnds: readonly string[];
}

type Step = Extract<RoutePart, { kind: 'STEP' }>;

/** The first and the last place as named; `n1`, `n2`... between, and `r1`, `r2`... for the steps. */
export function namesOf(route: Route, first: string, last: string): RouteNames {
  return {
    place: (place) => (place === 0 ? first : place === route.parts.length ? last : `n${place}`),
    step: (part) => `r${part + 1}`,
  };
}

/** The names inside the repeated part of this number: of one step from `x1` over `r1` to `y1`. */
function bodyNames(body: Route, part: number): RouteNames {
  const number = part + 1;
  const single = body.parts.length === 1;
  return {
    place: (place) => (place === 0 ? `x${number}` : place === body.parts.length ? `y${number}` : `x${number}_${place}`),
    step: (inner) => (single ? `r${number}` : `r${number}_${inner + 1}`),
  };
}

/** What the pattern asks of a route beside its steps, one condition each, with the elements that it is about. */
export function askedOf(
  route: Route,
  names: RouteNames,
  context: TextContext,
): { readonly text: string; readonly about: readonly Element[] }[] {
  const { filter, given, parameters } = context;
  const nameOf = (element: Element) => (element.kind === 'ACTOR' ? names.place(element.place) : names.step(element.part));
  const kinds = route.kinds.flatMap(({ place, labels }) => {
    const text = kindCondition(names.place(place), allowedKinds(labels), given);
    return text === null ? [] : [{ text, about: [{ kind: 'ACTOR', place } as const] }];
  });
  const same = sameElements(route).map(([a, b]) => ({ text: `${nameOf(a)} = ${nameOf(b)}`, about: [a, b] }));
  const conditions = route.asked.map((asked) => {
    const about: Element[] = [];
    const text = expressionText(asked.expression, {
      parameters,
      given,
      property({ variable, property }, ranked) {
        const element = elementFor(route, asked, variable.name);
        if (element === null) return 'null';
        about.push(element);
        const name = nameOf(element);
        if (element.kind === 'ACTOR') return actorProperty(name, property.name, given);
        if (ranked && property.name === 'certainty') return certaintyRankOf(name, filter, given);
        return relationProperty(name, property.name, filter, given);
      },
    });
    return { text: conditionText(text), about };
  });
  return [...kinds, ...same, ...conditions];
}

/** A step between two named places, with the plan's filter. */
export function stepText({ edge, types }: Step, r: string, from: string, to: string, { filter, given }: TextContext): StepText {
  const direction = DIRECTION_OF[edge.direction];
  const directed = types.filter((type) => !RELATION_TYPE_TRAITS[type].symmetric);
  const filler = `[${r}:${types.join('|')}]`;
  const ofRelation = edgeConditions(r, filter, given);
  if (direction === 'ANY' || directed.length === 0) return { pattern: `-${filler}-`, ofRelation, ofEnds: [] };
  if (directed.length === types.length) {
    return { pattern: direction === 'OUTGOING' ? `-${filler}->` : `<-${filler}-`, ofRelation, ofEnds: [] };
  }
  // A symmetric relation is stored one way, and followed both ways.
  const along = `(NOT ${isOfType(r, directed)} OR startNode(${r}) = ${direction === 'OUTGOING' ? from : to})`;
  return { pattern: `-${filler}-`, ofRelation, ofEnds: [along] };
}

/** A route as Cypher. */
export interface RouteText {
  /** Nodes and what is between them in turn: joined, they are a path pattern. */
  readonly pieces: readonly string[];
  /** What must hold of its elements. */
  readonly conditions: readonly string[];
  /** What must hold of its first and its last actor together. */
  readonly ofBothEnds: readonly string[];
  /** For a route of one repeated step that asks for nothing but its relation, `r1`: its types and arrows, and what must hold of that. */
  readonly uniform: UniformStep | null;
}

export interface UniformStep {
  readonly types: string;
  readonly arrows: readonly [string, string];
  readonly conditions: readonly string[];
}

/** More repetitions with an end take long to plan, and without one Cypher has no walks. */
const MOST_REPETITIONS = 1_000;

/**
 * A route with these names; `bound` are those that the query around has bound. Where `endless`, parts that the plan's greatest length alone
 * ends are written without an end: then the length is to be tested of the paths that are found.
 */
export function routeText(
  route: Route,
  names: RouteNames,
  { bound, maxLength, endless }: { readonly bound: readonly string[]; readonly maxLength: number; readonly endless: boolean },
  context: TextContext,
): RouteText {
  const { filter, given } = context;
  const last = route.parts.length;
  const node = (place: number) => {
    const name = names.place(place);
    return bound.includes(name) ? `(${name})` : `(${name}:Actor)`;
  };
  const conditions: string[] = [];
  const ofBothEnds: string[] = [];
  for (const { text, about } of askedOf(route, names, context)) {
    const places = new Set(about.map((element) => (element.kind === 'ACTOR' ? element.place : null)));
    const both = last > 0 && places.size === 2 && places.has(0) && places.has(last);
    (both ? ofBothEnds : conditions).push(text);
  }
  const pieces: string[] = [];
  let uniform: UniformStep | null = null;
  route.parts.forEach((part, i) => {
    const from = names.place(i);
    conditions.push(...anyActorConditions(from, filter, given));
    if (part.kind === 'STEP') {
      const { pattern, ofRelation, ofEnds } = stepText(part, names.step(i), from, names.place(i + 1), context);
      pieces.push(node(i), pattern);
      conditions.push(...(i > 0 ? innerActorConditions(from, filter, given) : []), ...ofRelation, ...ofEnds);
      return;
    }
    const { text, alone } = repeatedText(part.bodies, i, i > 0, context);
    const most = greatestCount(route, part, maxLength);
    const open = endless && part.max === maxLength;
    if (!open && most > MOST_REPETITIONS) refuse(CAPABILITIES.NESTED.reason);
    pieces.push(node(i), `${text}{${part.min},${open ? '' : most}}`);
    if (last === 1) uniform = alone;
  });
  pieces.push(node(last));
  conditions.push(...anyActorConditions(names.place(last), filter, given));
  return { pieces, conditions: [...new Set(conditions)], ofBothEnds, uniform };
}

/** How often a part can be repeated in a path of at most `maxLength` steps. */
export function greatestCount(route: Route, part: Extract<RoutePart, { kind: 'REPEAT' }>, maxLength: number): number {
  const once = part.bodies[0].least;
  return Math.min(part.max, Math.floor((maxLength - (route.least - part.min * once)) / once));
}

/** A part that is repeated, without its quantifier; `alone` if it is but a step that asks for nothing but its relation. */
interface RepeatedText {
  readonly text: string;
  readonly alone: UniformStep | null;
}

/** The part of this number. `inside`: it never begins a path, so that every actor that one of its steps leaves is an inner one. */
function repeatedText(bodies: readonly Route[], part: number, inside: boolean, context: TextContext): RepeatedText {
  const { filter, given } = context;
  const names = bodyNames(bodies[0], part);
  const first = names.place(0);
  const ofFirst = [...anyActorConditions(first, filter, given), ...(inside ? innerActorConditions(first, filter, given) : [])];
  return bodies.length > 1 ? alternativesText(bodies, names, ofFirst, context) : sequenceText(bodies[0], names, ofFirst, context);
}

/** Alternatives of one step each, as one step that goes one of their ways. */
function alternativesText(bodies: readonly Route[], names: RouteNames, ofFirst: readonly string[], context: TextContext): RepeatedText {
  const [r, from, to] = [names.step(0), names.place(0), names.place(1)];
  const steps = bodies.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'STEP' ? [part] : [])));
  const types = RELATION_TYPES.filter((type) => steps.some((step) => step.types.includes(type)));
  const ways = bodies.map((body, i) => [
    ...wayConditions(steps[i], types, r, from, to, context),
    ...askedOf(body, names, context).map(({ text }) => text),
  ]);
  const either = ways.some((way) => way.length === 0) ? [] : [conditionText(`(${ways.map((way) => way.join(' AND ')).join(' OR ')})`)];
  const conditions = [...ofFirst, ...edgeConditions(r, context.filter, context.given), ...either];
  return { text: group(`(${from})-[${r}:${types.join('|')}]-(${to})`, conditions), alone: null };
}

/** Steps one after the other. */
function sequenceText(body: Route, names: RouteNames, ofFirst: readonly string[], context: TextContext): RepeatedText {
  const { filter, given } = context;
  const single = body.parts.length === 1;
  const ofRelation: string[] = [];
  const others = [...ofFirst];
  for (const { text, about } of askedOf(body, names, context)) {
    (single && about.every(({ kind }) => kind === 'RELATION') ? ofRelation : others).push(text);
  }
  const steps = body.parts.flatMap((part, i) =>
    part.kind === 'STEP' ? [{ ...stepText(part, names.step(i), names.place(i), names.place(i + 1), context), types: part.types }] : [],
  );
  steps.forEach((step, i) => {
    const from = names.place(i);
    if (i > 0) others.push(...anyActorConditions(from, filter, given), ...innerActorConditions(from, filter, given));
    ofRelation.push(...step.ofRelation);
    others.push(...step.ofEnds);
  });
  const [{ pattern, types }] = steps;
  if (single && others.length === 0) {
    const where = ofRelation.length === 0 ? '' : ` WHERE ${ofRelation.join(' AND ')}`;
    const arrows = [pattern.startsWith('<') ? '<-' : '-', pattern.endsWith('>') ? '->' : '-'] as const;
    return { text: pattern.replace(']', `${where}]`), alone: { types: types.join('|'), arrows, conditions: ofRelation } };
  }
  const text = steps.map((step, i) => `(${names.place(i)})${step.pattern}`).join('');
  return { text: group(`${text}(${names.place(steps.length)})`, [...others, ...ofRelation]), alone: null };
}

/** That a relation goes the way of a step, where the pattern around lets through more types, and both directions. */
function wayConditions(step: Step, around: readonly RelationType[], r: string, from: string, to: string, context: TextContext): string[] {
  const { pattern, ofEnds } = stepText(step, r, from, to, context);
  const ofTypes = step.types.length === around.length ? [] : [isOfType(r, step.types)];
  if (pattern.endsWith('>')) return [...ofTypes, `startNode(${r}) = ${from}`];
  if (pattern.startsWith('<')) return [...ofTypes, `startNode(${r}) = ${to}`];
  return [...ofTypes, ...ofEnds];
}

function group(text: string, conditions: readonly string[]): string {
  return conditions.length === 0 ? `(${text})` : `(${text} WHERE ${conditions.join(' AND ')})`;
}
