import { testPatterns, testRolledPatterns } from '../pattern/patternOracle';

describe('A pattern', () => {
  testPatterns(20_000);
  testRolledPatterns(20_000);
});
