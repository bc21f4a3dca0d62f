import { describeOnNewestNeo4j } from '../support/newestNeo4j';

describeOnNewestNeo4j('10,000 random cases', ['tests/exhaustive/bothExecutors.test.ts'], 2);
