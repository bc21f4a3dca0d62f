import { NO_FILTER } from '../../../src/explorer/state/filter';
import { NO_QUESTION } from '../../../src/explorer/state/pathQuestion';
import type { View } from '../../../src/explorer/state/view';

/**
 * Addresses as they have been given out, and what of the view they tell. People have kept them: lines may be added, and none may be changed.
 */
export const OLD_ADDRESSES: readonly [address: string, tells: Partial<View>][] = [
  ['?actors=japan,north-korea', { actors: ['actor:japan', 'actor:north-korea'] }],
  ['?actors=', { actors: [] }],
  ['?actors=japan&hide=japan', { actors: ['actor:japan'], hidden: ['actor:japan'] }],
  ['?pin=japan:12.5:-3e-7,ukraine:0:1', { pinned: { 'actor:japan': { x: 12.5, y: -3e-7 }, 'actor:ukraine': { x: 0, y: 1 } } }],
  ['?select=japan,relation:0a1b2c', { selected: ['actor:japan', 'relation:0a1b2c'] }],
  ['?read=document:0a1b', { reading: { document: 'document:0a1b', quote: null } }],
  ['?read=document:0a1b,10,25', { reading: { document: 'document:0a1b', quote: { start: 10, end: 25 } } }],
  ['?show=both', { display: 'BOTH' }],
  [
    '?show=table&sort=actors:name,relations:-certainty',
    { display: 'TABLE', sorts: { actors: { column: 'name', descending: false }, relations: { column: 'certainty', descending: true } } },
  ],
  ['?hide-kinds=state,military_force', { filter: { ...NO_FILTER, hiddenKinds: ['STATE', 'MILITARY_FORCE'] } }],
  ['?hide-types=part_of,leads', { filter: { ...NO_FILTER, hiddenTypes: ['PART_OF', 'LEADS'] } }],
  ['?certainty=reported', { filter: { ...NO_FILTER, minCertainty: 'REPORTED' } }],
  ['?at=2024-10-28', { filter: { ...NO_FILTER, at: '2024-10-28' } }],
  ['?from=japan&to=Kim%20Jong%20Un', { paths: { ...NO_QUESTION, from: 'japan', to: 'Kim Jong Un' } }],
  ['?from=japan&to=ukraine&path=path:0a1b&step=2', { paths: { ...NO_QUESTION, from: 'japan', to: 'ukraine', path: 'path:0a1b', step: 2 } }],
  [
    '?paths=shortest_k&k=3&mode=trail&direction=outgoing&min=2&max=4',
    { paths: { ...NO_QUESTION, select: 'SHORTEST_K', k: 3, mode: 'TRAIL', direction: 'OUTGOING', minLength: 2, maxLength: 4 } },
  ],
  ['?sign=negative&types=ally,leads&roll-up=yes', { paths: { ...NO_QUESTION, sign: 'NEGATIVE', types: ['ALLY', 'LEADS'], rollUp: true } }],
  ['?pattern=(a)-%5B:ALLY%5D-(b)', { paths: { ...NO_QUESTION, pattern: '(a)-[:ALLY]-(b)' } }],
];
