import { RelationType } from '../__generated__/queries';

/** All types of relations: the page shows structure, too. */
export const ALL_TYPES: readonly RelationType[] = Object.values(RelationType);
