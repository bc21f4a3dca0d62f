import { describeBothExecutors } from '../execute/cypher/bothExecutors';

describeBothExecutors({ queries: 800, graphs: 10, patterns: 2_000 });
