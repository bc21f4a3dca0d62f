import type { ActorKind } from '../__generated__/queries';

/** The sign of each kind of actors, as an SVG path in a square of 24. */
export const KIND_SIGNS: Readonly<Record<ActorKind, string>> = {
  STATE: 'M6 3h2.4v18H6zM9.6 4H20l-2.8 4.2L20 12.5H9.6z',
  PERSON: 'M12 3.5a4.2 4.2 0 1 1 0 8.4a4.2 4.2 0 0 1 0-8.4zM4 20.5c0-4.2 3.5-7 8-7s8 2.8 8 7z',
  MILITARY_FORCE: 'M12 3.5l8.5 5.4v3.4L12 7l-8.5 5.3V8.9zM12 11.5l8.5 5.4v3.4L12 15l-8.5 5.3v-3.4z',
  ALLIANCE: 'M12 2.8l7.6 2.8v5.9c0 4.7-3.1 8-7.6 9.9c-4.5-1.9-7.6-5.2-7.6-9.9V5.6z',
  ORGANISATION:
    'M12 2.8a3.1 3.1 0 1 1 0 6.2a3.1 3.1 0 0 1 0-6.2zM5.4 14.6a3.1 3.1 0 1 1 0 6.2a3.1 3.1 0 0 1 0-6.2zM18.6 14.6a3.1 3.1 0 1 1 0 6.2a3.1 3.1 0 0 1 0-6.2zM11 8.5h2v4.3l4.6 2.7l-1 1.7l-4.6-2.7l-4.6 2.7l-1-1.7l4.6-2.7z',
  INSTITUTION: 'M12 2.8l9.2 4.7v2.2H2.8V7.5zM5 11h2.6v6.2H5zM10.7 11h2.6v6.2h-2.6zM16.4 11H19v6.2h-2.6zM2.8 18.4h18.4v2.8H2.8z',
  POPULATION:
    'M8 5.2a3 3 0 1 1 0 6a3 3 0 0 1 0-6zM16.2 5.2a3 3 0 1 1 0 6a3 3 0 0 1 0-6zM2 19.6c0-3.7 2.6-6.2 6-6.2s6 2.5 6 6.2zM15.6 19.6c0-2.3-.7-4.2-1.9-5.6c.8-.4 1.6-.6 2.5-.6c3.3 0 5.8 2.5 5.8 6.2z',
  OTHER: 'M12 3.5L20.5 12L12 20.5L3.5 12z',
};
