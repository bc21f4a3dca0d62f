import { testLaws } from './laws';

describe('Answers', () => testLaws(150));
