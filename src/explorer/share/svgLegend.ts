import { xmlElement, xmlText } from '../../formats/xml';
import { ActorKind, RelationType } from '../__generated__/queries';
import { KIND_SIGNS } from '../canvas/kindSigns';
import type { Palette } from '../canvas/palette';
import { countKinds, countTypes, type CanvasGraph } from '../state/shownGraph';
import { KIND_WORDS, TYPE_WORDS } from '../words/names';

interface Legend extends CanvasGraph {
  readonly palette: Palette;
  readonly note: string;
  readonly width: number;
}

const MARGIN = 24;
const LINE = 26;
const GAP = 20;

/** What the signs of a picture mean, and a note, in lines no wider than the picture. Its height is in pixels. */
export function svgLegend(
  { actors, relations, palette, note, width }: Legend,
  measure: (text: string) => number,
): { readonly svg: string; readonly height: number } {
  const kinds = countKinds(actors);
  const types = countTypes(relations);
  const signs = new Map(relations.map(({ type, sign }) => [type, sign]));
  const rows = [
    ...wrapped(
      Object.values(ActorKind).flatMap((kind) => {
        const count = kinds.get(kind);
        if (count === undefined) return [];
        const sign = xmlElement(
          'path',
          { d: KIND_SIGNS[kind], fill: palette.onKind, 'fill-rule': 'evenodd', transform: 'translate(3.5 -5) scale(.42)' },
          null,
        );
        return [
          entry(
            `${count === 1 ? KIND_WORDS[kind].one : KIND_WORDS[kind].many} ${count}`,
            22,
            xmlElement('circle', { cx: 8.5, r: 8.5, fill: palette.kinds[kind] }, null) + sign,
          ),
        ];
      }),
    ),
    ...wrapped(
      Object.values(RelationType).flatMap((type) => {
        const count = types.get(type);
        if (count === undefined) return [];
        const [stroke, fill] = [palette.types[type], palette.background];
        const line =
          xmlElement('path', { d: 'M0 0H30', stroke, 'stroke-width': 2.4 }, null) +
          xmlElement('circle', { cx: 15, r: 6, fill, stroke, 'stroke-width': 1.2 }, null);
        const sign = xmlElement(
          'path',
          { d: signs.get(type) === 'POSITIVE' ? 'M12 0H18M15 -3V3' : 'M12 0H18', stroke, 'stroke-width': 1.6 },
          null,
        );
        return [entry(`${TYPE_WORDS[type].name} ${count}`, 36, line + sign)];
      }),
    ),
    [{ width: 0, svg: xmlElement('text', { y: 4.5, fill: palette.mutedInk }, xmlText(note)) }],
  ];
  const lines = rows.map((row, place) => {
    let x = MARGIN;
    const entries = row.map((one) => {
      const svg = xmlElement('g', { transform: `translate(${Math.round(x)} ${LINE / 2 + place * LINE})` }, one.svg);
      x += one.width + GAP;
      return svg;
    });
    return entries.join('');
  });
  const rule = xmlElement('path', { d: `M${MARGIN} 0H${width - MARGIN}`, stroke: palette.dimmed }, null);
  return { svg: xmlElement('g', { 'text-anchor': 'start', 'font-size': 12 }, rule + lines.join('\n')), height: rows.length * LINE + 12 };

  function entry(text: string, indent: number, sign: string): Entry {
    return { width: indent + measure(text), svg: sign + xmlElement('text', { x: indent, y: 4.5, fill: palette.ink }, xmlText(text)) };
  }

  function wrapped(entries: readonly Entry[]): Entry[][] {
    const found: Entry[][] = [];
    let room = 0;
    for (const one of entries) {
      if (found.length === 0 || one.width > room) {
        found.push([]);
        room = width - 2 * MARGIN;
      }
      found[found.length - 1].push(one);
      room -= one.width + GAP;
    }
    return found;
  }
}

interface Entry {
  readonly width: number;
  readonly svg: string;
}
