import { testLaws } from '../execute/laws';

describe('Answers', () => testLaws(2_000));
