import { ACTOR_KINDS } from '../../src/model/actor';
import { startArticleServer, type ArticleServer } from '../support/articleServer';
import { PATH_ERRORS, type Wrong } from './pathErrors';

let server: ArticleServer;
beforeAll(async () => {
  server = await startArticleServer();
});
afterAll(() => server.close());

const actor = 'query ($ref: ActorRef!) { actor(ref: $ref) { id } }';
const node = 'query ($id: ID!) { node(id: $id) { id } }';
const search = 'query ($text: String) { actors(search: $text) { totalCount } }';

const ENUM = { remedy: `Use one of ${ACTOR_KINDS.join(', ')}.` };

const WRONG: Readonly<Record<string, Wrong>> = {
  'an unknown actor': { query: '{ paths(from: ["Japan", "Ukrane"], to: ["Russia"]) { complete } }', code: 'NOT_FOUND', extensions: { argument: 'from[1]', suggestions: expect.arrayContaining(['ukraine']) }, names: 'Ukrane' },
  'an unknown actor to avoid': { query: '{ relations(filter: { avoidActors: ["Atlantis"] }) { totalCount } }', code: 'NOT_FOUND', extensions: { argument: 'filter.avoidActors[0]' }, names: 'Atlantis' },
  'an unknown document': { query: '{ relations(filter: { documents: ["document:0"] }) { totalCount } }', code: 'NOT_FOUND', extensions: { argument: 'filter.documents[0]' }, names: 'document:0' },
  'first: -1': { query: '{ actors(first: -1) { totalCount } }', code: 'BAD_USER_INPUT', extensions: { argument: 'first' }, names: '-1' },
  'first: 0': { query: '{ documents(first: 0) { totalCount } }', code: 'BAD_USER_INPUT', extensions: { argument: 'first' }, names: '0' },
  'first: 48872203': { query: '{ relations(first: 48872203) { totalCount } }', code: 'BAD_USER_INPUT', extensions: { argument: 'first' }, names: '48872203' },
  'first: -1 deep inside': { query: '{ actor(ref: "japan") { mentions(first: -1) { totalCount } } }', code: 'BAD_USER_INPUT', extensions: { argument: 'first' }, names: '-1' },
  'first: -1 of statements that are loaded already': { query: '{ relations { nodes { statements(first: -1) { totalCount } } } }', code: 'BAD_USER_INPUT', extensions: { argument: 'first' }, names: '-1' },
  'first beyond 32 bits': { query: '{ actors(first: 99999999999) { totalCount } }', code: 'BAD_USER_INPUT', names: '99999999999' },
  'a broken cursor': { query: '{ actors(after: "nonsense") { totalCount } }', code: 'BAD_CURSOR', extensions: { argument: 'after' }, names: 'after' },
  'a broken cursor of paths': { query: '{ paths(from: ["japan"], to: ["ukraine"], after: "WzFd") { complete } }', code: 'BAD_CURSOR', extensions: { argument: 'after' }, names: 'after' },
  'a broken cursor of statements': { query: '{ relations { nodes { statements(after: "?") { totalCount } } } }', code: 'BAD_CURSOR', extensions: { argument: 'after' }, names: 'after' },
  'a cursor with NUL': { query: 'query ($after: String) { actors(after: $after) { totalCount } }', variables: { after: 'a\0b' }, code: 'BAD_CURSOR', extensions: { argument: 'after' }, names: 'after' },
  'NUL in a reference': { query: actor, variables: { ref: 'jap\0an' }, code: 'BAD_USER_INPUT', extensions: { argument: 'ref' }, names: 'NUL' },
  'NUL in a reference of paths': { query: '{ paths(from: ["japan"], to: ["ukraine", "\\u0000"]) { complete } }', code: 'BAD_USER_INPUT', extensions: { argument: 'to[1]' }, names: 'NUL' },
  'NUL in an id': { query: node, variables: { id: 'actor:\0' }, code: 'BAD_USER_INPUT', extensions: { argument: 'id' }, names: 'NUL' },
  'NUL in one of several ids': { query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', variables: { ids: ['actor:japan', '\0'] }, code: 'BAD_USER_INPUT', extensions: { argument: 'ids[1]' }, names: 'NUL' },
  'NUL in a search': { query: search, variables: { text: '\0' }, code: 'BAD_USER_INPUT', extensions: { argument: 'search' }, names: 'NUL' },
  'half of a surrogate pair in a reference': { query: actor, variables: { ref: '\ud83d' }, code: 'BAD_USER_INPUT', extensions: { argument: 'ref' }, names: 'surrogate' },
  'half of a surrogate pair in an id': { query: node, variables: { id: 'actor:\udc00' }, code: 'BAD_USER_INPUT', extensions: { argument: 'id' }, names: 'surrogate' },
  'half of a surrogate pair in a filter': {
    query: 'query ($ids: [ID!]) { relations(filter: { documents: $ids }) { totalCount } }',
    variables: { ids: ['\udc00'] },
    code: 'BAD_USER_INPUT',
    extensions: { argument: 'filter.documents[0]' },
    names: 'surrogate',
  },
  'an unknown enum value': { query: '{ actors(kinds: [PLANET]) { totalCount } }', code: 'BAD_USER_INPUT', extensions: ENUM, names: 'PLANET' },
  'an unknown enum value in a variable': { query: 'query ($k: [ActorKind!]) { actors(kinds: $k) { totalCount } }', variables: { k: ['PLANET'] }, code: 'BAD_USER_INPUT', extensions: ENUM, names: 'PLANET' },
  'an unknown mode': { query: '{ paths(from: ["japan"], to: ["ukraine"], mode: STROLL) { complete } }', code: 'BAD_USER_INPUT', names: 'STROLL' },
  'an unknown field': { query: '{ actors { totalCont } }', code: 'BAD_USER_INPUT', names: 'totalCount' },
  'an unknown argument': { query: '{ actors(limit: 3) { totalCount } }', code: 'BAD_USER_INPUT', names: 'limit' },
  'a syntax error': { query: '{ actors { ', code: 'BAD_USER_INPUT', names: 'Syntax Error' },
  'an empty query': { query: '', code: 'BAD_USER_INPUT', names: 'Syntax Error' },
  'a missing argument': { query: '{ paths(from: ["japan"]) { complete } }', code: 'BAD_USER_INPUT', names: 'to' },
  'a missing variable': { query: actor, code: 'BAD_USER_INPUT', names: '$ref' },
  'null for what must be there': { query: 'query ($id: ID = "x") { node(id: $id) { id } }', variables: { id: null }, code: 'BAD_USER_INPUT', names: 'id' },
  'a day that is none': { query: '{ relations(filter: { at: "2024-02-30" }) { totalCount } }', code: 'BAD_USER_INPUT', names: '2024-02-30' },
  'a day that is none in a variable': { query: 'query ($at: Date) { relations(filter: { at: $at }) { totalCount } }', variables: { at: 'yesterday' }, code: 'BAD_USER_INPUT', names: 'yesterday' },
  'a number for a day': { query: '{ relations(filter: { at: 2024 }) { totalCount } }', code: 'BAD_USER_INPUT', names: '2024' },
  'an object for a reference': { query: '{ actor(ref: { a: 1 }) { id } }', code: 'BAD_USER_INPUT', names: 'ActorRef' },
  'no start': { query: '{ paths(from: [], to: ["ukraine"]) { complete } }', code: 'BAD_USER_INPUT', extensions: { argument: 'from' }, names: 'from' },
  'no end': { query: '{ paths(from: ["japan"], to: []) { complete } }', code: 'BAD_USER_INPUT', extensions: { argument: 'to' }, names: 'to' },
  'an empty reference': { query: '{ paths(from: [" "], to: ["ukraine"]) { complete } }', code: 'BAD_USER_INPUT', extensions: { argument: 'from[0]' }, names: 'empty' },
  'nobody in the middle': { query: '{ neighbourhood(of: []) { complete } }', code: 'BAD_USER_INPUT', extensions: { argument: 'of' }, names: 'of' },
  'a negative depth': { query: '{ neighbourhood(of: ["japan"], depth: -1) { complete } }', code: 'BAD_USER_INPUT', extensions: { argument: 'depth' }, names: '-1' },
  'a negative minLength': { query: '{ paths(from: ["japan"], to: ["ukraine"], minLength: -1) { complete } }', code: 'BAD_USER_INPUT', extensions: { argument: 'minLength' }, names: '-1' },
  'a negative maxLength': { query: '{ paths(from: ["japan"], to: ["ukraine"], maxLength: -7) { complete } }', code: 'BAD_USER_INPUT', extensions: { argument: 'maxLength' }, names: '-7' },
  'minLength over maxLength': { query: '{ paths(from: ["japan"], to: ["ukraine"], minLength: 7) { complete } }', code: 'BAD_USER_INPUT', extensions: { argument: 'minLength' }, names: '7' },
  'a negative minDocuments': { query: '{ relations(filter: { minDocuments: -1 }) { totalCount } }', code: 'BAD_USER_INPUT', extensions: { argument: 'filter.minDocuments' }, names: '-1' },
  'viaKinds where there are no paths': { query: '{ relations(filter: { viaKinds: [STATE] }) { totalCount } }', code: 'BAD_USER_INPUT', extensions: { argument: 'filter.viaKinds' }, names: 'viaKinds' },
  'viaKinds in a neighbourhood': { query: '{ neighbourhood(of: ["japan"], filter: { viaKinds: [STATE] }) { complete } }', code: 'BAD_USER_INPUT', extensions: { argument: 'filter.viaKinds' }, names: 'viaKinds' },
  ...PATH_ERRORS,
  'more actors than may be named': {
    query: 'query ($from: [ActorRef!]!) { paths(from: $from, to: ["japan"]) { complete } }',
    variables: { from: Array.from({ length: 1001 }, () => 'japan') },
    code: 'BAD_USER_INPUT',
    extensions: { argument: 'from' },
    names: '1001',
  },
  'more items than one query may ask for': {
    query: '{ relations(first: 1000) { nodes { source { relations(first: 1000) { nodes { source { relations(first: 1000) { totalCount } } } } } } } }',
    code: 'RESOURCE_LIMIT',
    extensions: { argument: 'first', limit: 200_000 },
    names: '200000',
  },
};

describe('what is wrong gets an error that names it and says what to do:', () => {
  it.each(Object.entries(WRONG))('%s', async (_, { query, variables, code, extensions, names }) => {
    const { errors, status } = await server.ask(query, variables);
    expect(errors?.length).toBeGreaterThan(0);
    const [error] = errors ?? [];
    expect(error.extensions).toMatchObject({ code, ...extensions });
    expect(error.extensions.remedy.length).toBeGreaterThan(5);
    expect(error.message).toContain(names);
    expect(status).toBeLessThan(500);
    expect(JSON.stringify(errors)).not.toMatch(/node_modules|stack|\.ts:/);
  });

  it('and is not logged as a failure of ours', () => {
    expect(server.log.filter(({ level }) => level === 50)).toEqual([]);
  });
});

describe('a name that several actors have', () => {
  it('is an error that lists them', async () => {
    const put = (slug: string) => ({ slug, aliases: ['The Twins'] });
    await server.store.write({ operationKey: 'twins', actors: [put('castor'), put('pollux')], documents: [], relations: [], statements: [], mentions: [] });
    for (const query of ['{ actor(ref: "the twins") { id } }', '{ paths(from: ["the twins"], to: ["japan"]) { complete } }']) {
      const { errors } = await server.ask(query);
      expect(errors?.map(({ extensions }) => extensions)).toEqual([expect.objectContaining({ code: 'AMBIGUOUS', candidates: ['castor', 'pollux'] })]);
      expect(errors?.[0].message).toMatch(/castor.*pollux/);
    }
  });
});

describe('an actor that is not there', () => {
  it('is null where one is asked for', async () => {
    expect(await server.data(actor, { ref: 'Atlantis' })).toEqual({ actor: null });
  });
});
