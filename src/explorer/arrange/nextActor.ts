import type { Point } from '../state/view';

/** A way on the screen, y being more downwards. */
export type Heading = 'left' | 'right' | 'up' | 'down';

const VECTORS: Readonly<Record<Heading, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};
/** Half of the angle in which something counts as lying in a direction. */
const WIDEST = Math.PI / 3;

/**
 * The actor that lies next in a direction: of those that `from` is linked to, else of all; null where there is none. The nearer and the
 * less to the side, the sooner it is taken. `places` are on the screen.
 */
export function nextActor(from: string, heading: Heading, places: ReadonlyMap<string, Point>, linked: ReadonlySet<string>): string | null {
  const here = places.get(from);
  if (here === undefined) return null;
  const way = VECTORS[heading];
  const ahead = [...places].flatMap(([id, { x, y }]) => {
    const [dx, dy] = [x - here.x, y - here.y];
    const distance = Math.hypot(dx, dy);
    const aside = Math.acos(Math.max(-1, Math.min(1, (dx * way.x + dy * way.y) / (distance || 1))));
    return id === from || distance === 0 || aside > WIDEST ? [] : [{ id, cost: distance * (1 + 2 * (aside / WIDEST) ** 2) }];
  });
  const near = ahead.filter(({ id }) => linked.has(id));
  const choices = near.length > 0 ? near : ahead;
  return (
    choices.reduce<{ id: string; cost: number } | null>((best, choice) => (best === null || choice.cost < best.cost ? choice : best), null)
      ?.id ?? null
  );
}

/** The actor to begin with: the one nearest to the middle of the places; null where there is none. */
export function middleActor(places: ReadonlyMap<string, Point>): string | null {
  const points = [...places.values()];
  const middle = {
    x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
    y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
  };
  const away = ({ x, y }: Point) => Math.hypot(x - middle.x, y - middle.y);
  return (
    [...places].reduce<readonly [string, Point] | null>(
      (best, choice) => (best === null || away(choice[1]) < away(best[1]) ? choice : best),
      null,
    )?.[0] ?? null
  );
}
