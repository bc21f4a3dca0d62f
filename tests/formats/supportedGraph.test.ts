import { supportedGraph } from '../../src/formats/supportedGraph';
import { mergeActor } from '../../src/model/actor';
import { makeDocument } from '../../src/model/document';
import { makeRelation } from '../../src/model/relation';
import { dataset, statementOf } from '../support/rows';

const known = makeDocument({ kind: 'BACKGROUND', title: 'known', url: null, publisher: null, publishedOn: null, text: null });
const documents = [dataset('one'), dataset('two'), known];
const [one, two] = documents;
const actors = ['a', 'b'].map((slug) => mergeActor(null, { slug }));
const supplied = { ...makeRelation('SUPPLIER', 'a', 'b', null), until: '2020-01-01' };
const silent = { ...makeRelation('ALLY', 'a', 'b', null), until: null };

it('gives each relation what all of its statements make of it, background not counted as a document', () => {
  const statements = [
    statementOf(supplied, one, { certainty: 'POSSIBLE', qualifier: 'shells' }),
    statementOf(supplied, two, { certainty: 'REPORTED', qualifier: 'money' }),
    statementOf(supplied, known, { certainty: 'PREDICTED' }),
    statementOf(supplied, two, { polarity: 'DENIED', certainty: 'ASSERTED' }),
  ];
  expect(supportedGraph({ actors, documents, relations: [supplied, silent], statements, mentions: [] })).toEqual({
    actors,
    relations: [
      { ...supplied, certainty: 'REPORTED', contested: true, qualifiers: ['money', 'shells'], documentCount: 2 },
      { ...silent, certainty: null, contested: false, qualifiers: [], documentCount: 0 },
    ],
  });
});
