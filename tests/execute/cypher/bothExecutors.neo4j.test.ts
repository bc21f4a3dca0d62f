import { describeBothExecutors } from './bothExecutors';

describeBothExecutors({ queries: 80, graphs: 10, patterns: 200 });
