import { describePathCases } from '../conformance/pathCases';
import { naiveMatch } from '../pattern/naiveMatch';
import { pathsByEngine } from './pathsByEngine';
import { planOfPattern } from '../../src/pattern/patternPlan';

describePathCases('on the projection', async ({ graph, pattern, parameters, filter, maxLength }) => {
  const { paths } = await pathsByEngine(graph, planOfPattern(pattern, parameters, filter, maxLength));
  return paths;
});

// The other way round: what was worked out by hand holds the oracle of the random cases to the specification.
describePathCases('by trying every path', ({ graph, pattern, parameters, filter, maxLength }) =>
  Promise.resolve(naiveMatch(graph, pattern, parameters, filter, maxLength)),
);
