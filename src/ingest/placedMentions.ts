import type { Mention } from '../model/mention';
import type { QuotedPlace } from './quotePlace';
import type { ActorShape, QuotedShape } from './seedFormat';
import type { Place, Report } from './seedProblem';
import { overlap } from './sentences';
import type { Entry } from './yamlFile';

/** The mentions of all actors, each actor's in the order of the text; mentions of one actor that overlap are reported. */
export function placeMentions(
  actors: readonly Entry<ActorShape>[],
  document: string,
  locate: (quoted: QuotedShape, at: Place) => QuotedPlace | null,
  report: Report,
): Mention[] {
  return actors.flatMap(({ value, place, lineOf }) => {
    const own = (value.mentions ?? [])
      .map((mention, index) =>
        locate(mention, { ...place, line: lineOf(['mentions', index]), item: `${place.item}, mention ${index + 1}` }),
      )
      .filter((found) => found !== null)
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map((found) => ({ actor: value.slug, document, ...found }));
    for (const [index, mention] of own.entries()) {
      const next = own[index + 1];
      if (next !== undefined && overlap(mention, next)) {
        report(place, `its mentions at ${mention.start} to ${mention.end} and at ${next.start} to ${next.end} overlap; keep one of them.`);
      }
    }
    return own;
  });
}
