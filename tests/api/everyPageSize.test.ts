import { startArticleServer, type ArticleServer } from '../support/articleServer';

let server: ArticleServer;
beforeAll(async () => {
  server = await startArticleServer();
});
afterAll(() => server.close());

// The count is only known when it can be told without taking all.
const FIGURES = 'complete stoppedBy longerPossible';

describe('what an answer says of itself does not depend on how much of it is taken', () => {
  it.each([
    ['ALL_SHORTEST', ''],
    ['SHORTEST_K', ', k: 3'],
    ['SHORTEST_K_GROUPS', ', k: 2'],
    ['ANY_SHORTEST', ''],
  ])('%s', async (select, k) => {
    const actors = ['international-community', 'kim-jong-un', 'japan', 'ukraine', 'russian-forces', 'united-states'];
    for (const from of actors) {
      for (const to of actors) {
        const ask = async (first: number) =>
          server.data(`{ paths(from: "${from}", to: "${to}", select: ${select}${k}, maxLength: 3, first: ${first}) { ${FIGURES} } }`);
        const whole = await ask(1000);
        expect([from, to, await ask(1)]).toEqual([from, to, whole]);
        expect([from, to, await ask(2)]).toEqual([from, to, whole]);
      }
    }
  });
});

describe('an answer of reasonable size', () => {
  it('is all that is given: very many steps are too many', async () => {
    const { errors } = await server.ask(
      '{ paths(from: "russia", to: "ukraine", select: ALL, mode: WALK, minLength: 100, maxLength: 100, first: 1000) { nodes { length } } }',
    );
    expect(errors?.[0].extensions.code).toBe('RESOURCE_LIMIT');
  });
});
