import { ActorKind, Certainty, RelationType } from '../__generated__/queries';

/** The colours of the canvas, as `rgb(...)`. They are written in style/colours.css and nowhere else. */
export interface Palette {
  readonly kinds: Readonly<Record<ActorKind, string>>;
  readonly types: Readonly<Record<RelationType, string>>;
  readonly background: string;
  readonly ink: string;
  readonly mutedInk: string;
  readonly dimmed: string;
  readonly selected: string;
  readonly onKind: string;
}

/** The custom property with the colour of a kind or type: `--kind-state`, `--type-part-of`. */
export function colourProperty(what: 'kind' | 'type', name: ActorKind | RelationType): string {
  return `--${what}-${name.toLowerCase().replaceAll('_', '-')}`;
}

/** The colours that hold for an element in the present theme. */
export function readPalette(element: HTMLElement): Palette {
  const probe = element.appendChild(document.createElement('span'));
  const colour = (property: string) => {
    probe.style.color = `var(${property})`;
    return getComputedStyle(probe).color;
  };
  const palette = {
    kinds: byName(Object.values(ActorKind), (kind) => colour(colourProperty('kind', kind))),
    types: byName(Object.values(RelationType), (type) => colour(colourProperty('type', type))),
    background: colour('--canvas'),
    ink: colour('--ink'),
    mutedInk: colour('--ink-muted'),
    dimmed: colour('--dimmed'),
    selected: colour('--accent'),
    onKind: colour('--on-kind'),
  };
  probe.remove();
  return palette;
}

/** How wide a relation is drawn, in pixels, and how opaque, by its certainty. */
export const CERTAINTY_STROKES: Readonly<Record<Certainty, { readonly width: number; readonly opacity: number }>> = {
  POSSIBLE: { width: 1.6, opacity: 0.62 },
  PREDICTED: { width: 2.1, opacity: 0.75 },
  REPORTED: { width: 2.7, opacity: 0.88 },
  ASSERTED: { width: 3.4, opacity: 1 },
};

const mixtures = new Map<string, string>();

/** A colour so much mixed into another, both `rgb(...)`: opacity without what lies beneath shining through. There are few, asked for often. */
export function mixed(colour: string, into: string, opacity: number): string {
  const key = `${colour} ${into} ${opacity}`;
  const known = mixtures.get(key);
  if (known !== undefined) return known;
  const [front, back] = [channels(colour), channels(into)];
  const mixture = `rgb(${front.map((channel, place) => Math.round(channel * opacity + back[place] * (1 - opacity))).join(', ')})`;
  mixtures.set(key, mixture);
  return mixture;
}

function channels(colour: string): readonly number[] {
  return (colour.match(/[\d.]+/g) ?? ['0', '0', '0']).slice(0, 3).map(Number);
}

function byName<Name extends string>(names: readonly Name[], value: (name: Name) => string): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, string>;
}
