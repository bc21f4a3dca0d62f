import * as fc from 'fast-check';
import { actorId, mergeActor, type Actor, type ActorInput } from '../../src/model/actor';

const burma: Actor = { slug: 'myanmar', name: 'Burma', kind: 'STATE', aliases: ['Birma'], identifiers: [{ scheme: 'wikidata', value: 'Q836' }], description: 'A state.' };

test.each<[string, Actor | null, ActorInput, Partial<Actor>]>([
  ['a new actor takes defaults', null, { slug: 'north-korea' }, { slug: 'north-korea', name: 'North Korea', kind: 'OTHER', aliases: [], identifiers: [], description: null }],
  ['a name is made from every part of a slug', null, { slug: 'g7-2-nations' }, { name: 'G7 2 Nations' }],
  ['a new actor keeps what is given', null, { ...burma, description: 'A state.' }, burma],
  ['what is left out stays', burma, { slug: 'myanmar' }, burma],
  ['a new name replaces the old one, which becomes an alias', burma, { slug: 'myanmar', name: 'Myanmar' }, { name: 'Myanmar', aliases: ['Birma', 'Burma'] }],
  ['an alias that becomes the name is one no more', burma, { slug: 'myanmar', name: 'Birma' }, { name: 'Birma', aliases: ['Burma'] }],
  ['aliases join, sorted, each once', burma, { slug: 'myanmar', aliases: ['Zed', 'Birma', 'Alpha', 'Zed'] }, { aliases: ['Alpha', 'Birma', 'Zed'] }],
  ['its own name and slug are no aliases', burma, { slug: 'myanmar', aliases: ['Burma', 'myanmar'] }, { aliases: ['Birma'] }],
  ['aliases keep their case', burma, { slug: 'myanmar', aliases: ['birma'] }, { aliases: ['Birma', 'birma'] }],
  ['identifiers join by scheme, sorted', burma, { slug: 'myanmar', identifiers: [{ scheme: 'iso3', value: 'MMR' }] }, { identifiers: [{ scheme: 'iso3', value: 'MMR' }, { scheme: 'wikidata', value: 'Q836' }] }],
  ['an identifier replaces that of its scheme', burma, { slug: 'myanmar', identifiers: [{ scheme: 'wikidata', value: 'Q1' }] }, { identifiers: [{ scheme: 'wikidata', value: 'Q1' }] }],
  ['kind and description replace', burma, { slug: 'myanmar', kind: 'OTHER', description: '' }, { kind: 'OTHER', description: '' }],
])('%s', (_, existing, input, expected) => {
  expect(mergeActor(existing, input)).toEqual({ ...(existing ?? mergeActor(null, { slug: input.slug })), ...expected });
});

test('merging the same twice is merging it once', () => {
  const input = fc.record(
    {
      slug: fc.constant('myanmar'),
      name: fc.constantFrom('Burma', 'Myanmar', 'myanmar'),
      kind: fc.constantFrom('STATE', 'PERSON'),
      aliases: fc.array(fc.constantFrom('Burma', 'Myanmar', 'myanmar', 'Birma')),
      identifiers: fc.array(fc.record({ scheme: fc.constantFrom('wikidata', 'iso3', '__proto__'), value: fc.string() })),
      description: fc.string(),
    },
    { requiredKeys: ['slug'] },
  );
  fc.assert(
    fc.property(fc.option(fc.constant(burma)), input, (existing, given) => {
      const once = mergeActor(existing, given);
      expect(mergeActor(once, given)).toEqual(once);
      expect(mergeActor(once, { slug: given.slug })).toEqual(once);
      expect(once.aliases).toEqual([...new Set(once.aliases)].sort());
      expect(once.aliases).not.toContain(once.name);
    }),
  );
});

test('an actor’s global id is made of its slug', () => {
  expect(actorId('north-korea')).toBe('actor:north-korea');
});
