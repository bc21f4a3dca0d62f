import type { Element, Route } from './route';

/**
 * The same paths by routes that begin with a step, not with a repeated part: so that conditions on inner actors can be asked of
 * every actor that a later step leaves.
 */
export function withFirstStep(route: Route): readonly Route[] {
  const [first, ...rest] = route.parts;
  if (first === undefined || first.kind === 'STEP') return [route];
  const { bodies, min, max } = first;
  const once = bodies[0].least;
  const none = min > 0 ? [] : withFirstStep(withoutPart(route, 0));
  const again = max > 1 ? [{ ...first, min: Math.max(0, min - 1), max: max - 1 }] : [];
  const some = bodies.map((body): Route => {
    const by = body.parts.length - 1 + again.length;
    const outer = moved(route, (at) => (at === 0 ? 0 : at + by));
    return {
      parts: [...body.parts, ...again, ...rest],
      bindings: [...outer.bindings, ...body.bindings],
      asked: [...outer.asked, ...body.asked],
      kinds: [...outer.kinds, ...body.kinds],
      least: route.least + once * (Math.max(1, min) - min),
    };
  });
  return [...none, ...some];
}

/** The route whose part of this number, which may be left out, is not taken. */
export function withoutPart(route: Route, part: number): Route {
  return { ...moved(route, (at) => (at > part ? at - 1 : at)), parts: route.parts.toSpliced(part, 1) };
}

/** A route whose elements stand elsewhere. */
function moved(route: Route, to: (at: number) => number): Route {
  const move = (element: Element): Element =>
    element.kind === 'ACTOR' ? { kind: 'ACTOR', place: to(element.place) } : { kind: 'RELATION', part: to(element.part) };
  return {
    ...route,
    bindings: route.bindings.map((binding) => ({ ...binding, element: move(binding.element) })),
    asked: route.asked.map((asked) => ({ ...asked, own: asked.own && move(asked.own) })),
    kinds: route.kinds.map(({ place, labels }) => ({ place: to(place), labels })),
  };
}
