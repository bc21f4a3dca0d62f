import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeOnNewestNeo4j } from '../support/newestNeo4j';

const ROOT = join(__dirname, '../..');

const suites = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && !/^(long|exhaustive)/.test(name))
  .map((name) => join('tests', name))
  .filter((file) => /^describe(WithNeo4j|BothExecutors)\(/m.test(readFileSync(join(ROOT, file), 'utf8')));

describeOnNewestNeo4j('the suites on Neo4j', suites, 400);
