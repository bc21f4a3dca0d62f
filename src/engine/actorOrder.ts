import { relationCounts } from '../execute/relationCounts';
import type { Projection } from '../graph/projection';
import type { Hit } from './actorIndex';
import type { ActorOrder } from './queries';

/** How a list of actors is sorted; MATCH: by how well a search found them. */
interface Order {
  /** The name that cursors of such a list carry. */
  readonly list: string;
  /** What decides before the slug does, least first. */
  readonly rank: (hit: Hit) => readonly number[];
}

/** That order of the actors of a projection. */
export function actorOrder(projection: Projection, order: ActorOrder | 'MATCH'): Order {
  switch (order) {
    case 'SLUG':
      return { list: 'actors', rank: () => [] };
    case 'MATCH':
      return { list: 'actorsFound', rank: ({ score }) => [-score] };
    case 'RELATION_COUNT': {
      const counts = relationCounts(projection);
      return { list: 'actorsByRelationCount', rank: ({ actor }) => [-counts[actor]] };
    }
  }
}
