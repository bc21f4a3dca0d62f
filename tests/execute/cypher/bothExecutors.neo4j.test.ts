import { describeBothExecutors } from './bothExecutors';

describeBothExecutors({ queries: 45, graphs: 20, patterns: 100 });
