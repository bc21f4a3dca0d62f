import { actorId, mergeActor } from '../model/actor';
import { shown } from '../model/text';
import type { ActorShape } from './seedFormat';
import type { Report } from './seedProblem';
import type { Entry } from './yamlFile';

/**
 * A function from a reference (id, slug, name or alias, in that order and in any case) to the slug of an actor of the folder, or
 * null. Slugs, names, aliases and identifiers that two actors share are reported: they would mean either.
 */
export function actorNames(actors: readonly Entry<ActorShape>[], report: Report): (reference: string) => string | null {
  const slugs = new Map<string, string>();
  const names = new Map<string, string>();
  const identifiers = new Map<string, string>();
  for (const { value, place } of actors) {
    if (slugs.has(value.slug)) {
      report(place, `the slug ${shown(value.slug)} stands twice.`);
      continue;
    }
    slugs.set(value.slug, value.slug);
    slugs.set(actorId(value.slug), value.slug);
  }
  for (const { value, place } of actors) {
    const { name } = mergeActor(null, { slug: value.slug, ...(value.name === undefined ? {} : { name: value.name }) });
    for (const word of [name, ...(value.aliases ?? [])]) {
      const other = slugs.get(word.toLowerCase()) ?? names.get(word.toLowerCase());
      if (other !== undefined && other !== value.slug)
        report(place, `${shown(word)} means both ${other} and ${value.slug}; a name or alias may mean one actor only.`);
      else names.set(word.toLowerCase(), value.slug);
    }
    for (const [scheme, id] of Object.entries(value.identifiers ?? {})) {
      const other = identifiers.get(`${scheme} ${id}`);
      if (other !== undefined && other !== value.slug) report(place, `the ${scheme} identifier ${shown(id)} is also that of ${other}.`);
      else identifiers.set(`${scheme} ${id}`, value.slug);
    }
  }
  return (reference) => slugs.get(reference.toLowerCase()) ?? names.get(reference.toLowerCase()) ?? null;
}
