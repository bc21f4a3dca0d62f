import type { PathReport, ReportedDocument, ReportedStatement } from '../../src/formats/pathReport';

const JAPAN = { slug: 'japan', name: 'Japan' };
const KOREA = { slug: 'north-korea', name: 'North Korea' };
const TROOPS = { slug: 'troops', name: 'North Korean troops' };
const UKRAINE = { slug: 'ukraine', name: 'Ukraine' };

export const ARTICLE: ReportedDocument = {
  id: 'document:1',
  kind: 'ARTICLE',
  title: 'North Korean troops',
  url: 'https://example.com/a?b=1&c=(2)',
  publisher: 'The Paper',
  publishedOn: '2024-10-31',
};
export const TABLE: ReportedDocument = {
  id: 'document:2',
  kind: 'DATASET',
  title: 'rows.csv',
  url: null,
  publisher: null,
  publishedOn: null,
};

export const STATEMENT: ReportedStatement = {
  quote: 'may perceive this move as a direct threat',
  start: 120,
  end: 161,
  row: null,
  certainty: 'POSSIBLE',
  polarity: 'AFFIRMED',
  basis: 'INFERRED',
  attributedTo: null,
  qualifier: null,
  note: 'The next sentence says so.',
  document: ARTICLE,
};

/** Two steps, the second rolled up and denied; a quote from an article, a row of a table. */
export const REPORT: PathReport = {
  question: 'How is Japan linked to Ukraine?',
  asked: {
    from: 'Japan',
    to: 'Ukraine',
    sign: null,
    filter: { types: ['ALLY', 'ADVERSARY'], rollUp: true, avoidActors: [], without: { actors: [] } },
  },
  answeredOn: '2026-11-22',
  version: '7.nonce',
  pathCount: '1',
  hasNextPage: false,
  complete: true,
  stoppedBy: null,
  longerPossible: true,
  nearest: null,
  paths: [
    {
      length: 2,
      sign: 'POSITIVE',
      certainty: 'POSSIBLE',
      documentCount: 2,
      explanation: 'Japan may be threatened by North Korea.',
      actors: [JAPAN, KOREA, UKRAINE],
      steps: [
        {
          from: JAPAN,
          to: KOREA,
          forward: true,
          relations: [
            {
              type: 'THREATENED_BY',
              source: JAPAN,
              target: KOREA,
              since: '2020-01-01',
              until: '2025-01-01',
              certainty: 'POSSIBLE',
              contested: false,
              qualifiers: [],
              statements: [STATEMENT],
            },
          ],
        },
        {
          from: KOREA,
          to: UKRAINE,
          forward: true,
          relations: [
            {
              type: 'ADVERSARY',
              source: TROOPS,
              target: UKRAINE,
              since: null,
              until: null,
              certainty: 'ASSERTED',
              contested: true,
              qualifiers: ['shells'],
              statements: [
                {
                  ...STATEMENT,
                  quote: null,
                  start: null,
                  end: null,
                  row: 4,
                  certainty: 'ASSERTED',
                  basis: null,
                  note: null,
                  qualifier: 'shells',
                  document: TABLE,
                },
                {
                  ...STATEMENT,
                  quote: 'There are no troops',
                  start: 9,
                  end: 28,
                  polarity: 'DENIED',
                  basis: 'EXPLICIT',
                  note: null,
                  attributedTo: KOREA,
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};
