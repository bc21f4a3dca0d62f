import { ActorKind, Certainty, RelationType } from '../__generated__/queries';
import { ACTOR, ACTOR_ID, ANY_ID, ids, oneOf, orNull, shortId, someOf, type Codecs } from './addressFields';
import { EXPANDED, LAYOUT } from './arrangementAddress';
import { CAMERA, type CameraPlace } from './cameraPlace';
import { DISPLAYS } from './display';
import { NO_FILTER, type Filter } from './filter';
import { PATH_CODECS } from './pathAddress';
import { NO_QUESTION } from './pathQuestion';
import { SORT_COLUMNS, type Sorts, type TableName } from './tableSort';
import { FIRST_VIEW, type Point, type Reading, type View } from './view';

const FILTER_CODECS: Codecs<Filter> = {
  hiddenKinds: someOf('hide-kinds', Object.values(ActorKind)),
  hiddenTypes: someOf('hide-types', Object.values(RelationType)),
  minCertainty: orNull(oneOf('certainty', Object.values(Certainty))),
  at: orNull({ name: 'at', write: (day) => day, read: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined) }),
};

const VIEW_CODECS: Codecs<Omit<View, 'filter' | 'paths'>> = {
  actors: orNull(ids('actors')),
  expanded: EXPANDED,
  layout: LAYOUT,
  hidden: ids('hide'),
  pinned: { name: 'pin', write: writePinned, read: readPinned },
  selected: ids('select'),
  reading: orNull({ name: 'read', write: writeReading, read: readReading }),
  display: oneOf('show', DISPLAYS),
  sorts: { name: 'sort', write: writeSorts, read: readSorts },
};

const CAMERA_CODECS: Codecs<{ camera: CameraPlace | null }> = { camera: orNull(CAMERA) };
const NO_CAMERA = { camera: null };

/** What an address tells. */
export interface AddressedView {
  readonly view: View;
  /** From where it is looked at; null: from where all can be seen. It is no part of the view: nobody undoes a look. */
  readonly camera: CameraPlace | null;
  /** The parameters that are damaged; with any, the view is the first one. */
  readonly damaged: readonly string[];
  /** The parameters that mean nothing to this page. */
  readonly unknown: readonly string[];
}

const NAMES: ReadonlySet<string> = new Set([...Object.values(VIEW_CODECS), ...Object.values(FILTER_CODECS), ...Object.values(PATH_CODECS), CAMERA].map(({ name }) => name));

/** A view as the query of an address: `?select=japan`, '' for the first view. What is as in the first view is left out. */
export function writeAddress(view: View, camera: CameraPlace | null = null): string {
  const parts = [
    ...written(VIEW_CODECS, view, FIRST_VIEW),
    ...written(FILTER_CODECS, view.filter, NO_FILTER),
    ...written(PATH_CODECS, view.paths, NO_QUESTION),
    ...written(CAMERA_CODECS, { camera }, NO_CAMERA),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/**
 * The view that an address tells. Addresses are kept and sent around, so what was once written is read for ever: parameters get new names
 * rather than new meanings (tests/explorer/share/oldAddresses.ts has one of each kind). A damaged address tells nothing: half of a view could mislead.
 */
export function readAddress(query: string): AddressedView {
  const parameters = new URLSearchParams(query);
  const damaged: string[] = [];
  const fields = readFields(VIEW_CODECS, parameters, FIRST_VIEW, damaged);
  const view = {
    ...fields,
    filter: readFields(FILTER_CODECS, parameters, NO_FILTER, damaged),
    paths: readFields(PATH_CODECS, parameters, NO_QUESTION, damaged),
  };
  const { camera } = readFields(CAMERA_CODECS, parameters, NO_CAMERA, damaged);
  const unknown = [...new Set(parameters.keys())].filter((name) => !NAMES.has(name));
  return { ...(damaged.length === 0 ? { view, camera } : { view: FIRST_VIEW, camera: null }), damaged, unknown };
}

function written<Fields>(codecs: Codecs<Fields>, fields: Fields, defaults: Fields): string[] {
  const parts: string[] = [];
  for (const field in codecs) {
    const { name, write } = codecs[field];
    const text = write(fields[field]);
    if (text !== write(defaults[field])) parts.push(`${name}=${readable(text)}`);
  }
  return parts;
}

function readFields<Fields extends object>(codecs: Codecs<Fields>, parameters: URLSearchParams, defaults: Fields, damaged: string[]): Fields {
  const fields = { ...defaults };
  for (const field in codecs) {
    const { name, read } = codecs[field];
    const text = parameters.get(name);
    if (text === null) continue;
    const value = read(text);
    if (value === undefined) damaged.push(name);
    else fields[field] = value;
  }
  return fields;
}

/** Commas and colons may stand in a query as they are. */
function readable(text: string): string {
  return encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':');
}

function writePinned(pinned: Readonly<Record<string, Point>>): string {
  return Object.entries(pinned)
    .map(([id, { x, y }]) => `${shortId(id)}:${x}:${y}`)
    .join(',');
}

function readPinned(text: string): Readonly<Record<string, Point>> | undefined {
  const pins = text.split(',').map((pin): [string, Point] | undefined => {
    const [slug, x, y, ...more] = pin.split(':');
    const point = { x: Number(x || NaN), y: Number(y || NaN) };
    const isPin = ACTOR_ID.test(ACTOR + slug) && Number.isFinite(point.x) && Number.isFinite(point.y) && more.length === 0;
    return isPin ? [ACTOR + slug, point] : undefined;
  });
  return pins.every((pin) => pin !== undefined) ? Object.fromEntries(pins) : undefined;
}

function writeReading({ document, quote }: Reading): string {
  return quote === null ? document : `${document},${quote.start},${quote.end}`;
}

function readReading(text: string): Reading | undefined {
  const [document, ...place] = text.split(',');
  if (!ANY_ID.test(document)) return undefined;
  if (place.length === 0) return { document, quote: null };
  const [start, end] = place.map(Number);
  return place.length === 2 && start >= 0 && end > start ? { document, quote: { start, end } } : undefined;
}

/** `actors:name,relations:-certainty`; the minus means from the greatest to the least. */
function writeSorts(sorts: Sorts): string {
  return TABLES.flatMap((table) => {
    const sort = sorts[table];
    return sort === undefined ? [] : [`${table}:${sort.descending ? '-' : ''}${sort.column}`];
  }).join(',');
}

function readSorts(text: string): Sorts | undefined {
  const sorts = text.split(',').map((part) => {
    const [, table, minus, column] = /^(\w+):(-?)(\w+)$/.exec(part) ?? [];
    const known = TABLES.find((name) => name === table);
    const isColumn = known !== undefined && SORT_COLUMNS[known].some((name) => name === column);
    return isColumn ? [known, { column, descending: minus !== '' }] as const : undefined;
  });
  return sorts.every((sort) => sort !== undefined) ? Object.fromEntries(sorts) : undefined;
}

const TABLES = Object.keys(SORT_COLUMNS) as readonly TableName[];
