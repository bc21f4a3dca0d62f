import type { Command } from 'commander';
import { ACTOR_KINDS, type ActorKind } from '../model/actor';
import { CERTAINTIES, type Certainty } from '../model/certainty';
import { NO_FILTER, type RelationFilter } from '../model/filter';
import { parseDay } from '../model/period';
import { RELATION_TYPES, type RelationType } from '../model/relationType';
import { choice, choices, repeated } from './options';

/** The options that say which relations count, as their readers leave them. */
export interface FilterOptions {
  readonly types?: readonly RelationType[];
  readonly minCertainty?: Certainty;
  readonly at?: string;
  readonly document?: readonly string[];
  readonly avoid?: readonly string[];
  readonly viaKinds?: readonly ActorKind[];
  readonly rollUp?: boolean;
  readonly withoutActor?: readonly string[];
  readonly withoutRelation?: readonly string[];
  readonly withoutDocument?: readonly string[];
}

/** Adds these options to a command about paths; `defaultTypes` says which types count without --types. */
export function addFilterOptions(command: Command, defaultTypes: string): Command {
  return command
    .addOption(choices('--types <types>', `relation types, of ${RELATION_TYPES.join(', ')} (default: ${defaultTypes})`, RELATION_TYPES))
    .addOption(choice('--min-certainty <certainty>', 'the least certainty of a relation', CERTAINTIES))
    .option('--at <day>', 'only relations that are valid on this day (YYYY-MM-DD)', (text) => parseDay(text, '--at'))
    .addOption(repeated('--document <id>', 'only statements of this document'))
    .addOption(repeated('--avoid <actor>', 'an actor that may not stand inside a path'))
    .addOption(
      choices('--via-kinds <kinds>', `the kinds of actors that may stand inside a path, of ${ACTOR_KINDS.join(', ')}`, ACTOR_KINDS),
    )
    .option('--roll-up', 'let leaders, forces, institutions and populations count as the state or body they belong to')
    .addOption(repeated('--without-actor <actor>', 'take this actor out of the graph first'))
    .addOption(repeated('--without-relation <id>', 'take this relation out of the graph first'))
    .addOption(repeated('--without-document <id>', 'take what this document says out of the graph first'));
}

/** The filter that the options mean; without --types it has `types`. */
export function filterOf(options: FilterOptions, types: RelationFilter['types']): RelationFilter {
  return {
    ...NO_FILTER,
    types: options.types ?? types,
    minCertainty: options.minCertainty ?? null,
    at: options.at ?? null,
    documents: options.document ?? null,
    avoidActors: options.avoid ?? [],
    viaKinds: options.viaKinds ?? null,
    rollUp: options.rollUp ?? false,
    without: {
      actors: options.withoutActor ?? [],
      relations: options.withoutRelation ?? [],
      documents: options.withoutDocument ?? [],
    },
  };
}
