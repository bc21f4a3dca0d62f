import { chooseExecutor, type Executor, type Situation } from '../execute/choose';
import { compilePaths } from '../execute/cypher/compile';
import { acceptsLonger } from '../execute/longer';
import { Failure, fail, invariant } from '../model/errors';
import type { RelationFilter } from '../model/filter';
import { versionText, type CypherPaths, type Store } from '../store/store';
import type { Current, Sought } from './current';
import { searchDatabase, type RunPlan } from './databaseSearch';
import { decided } from './existence';
import { countFor, seekExistence, seekNearest, seekPaths, type PathBounds } from './findPaths';
import { factsOfDatabase, factsOfProjection, type DatabaseState, type GraphFacts, type Wholes, type Words } from './graphFacts';
import { pathsBefore } from './pathCursor';
import { lengthStop, soughtPage } from './pathPage';
import { questionOfMatch, questionOfPaths, type PathQuestion } from './pathQuestion';
import type { MatchQuery, PageArguments, PathQuery } from './queries';
import type { Snapshot } from './records';
import type { StoreAlone } from './storeAlone';
import type { PathPage } from './views';

/** A path query of either kind. */
interface Asked extends PageArguments {
  readonly executor?: Executor | null;
  readonly words: Words;
  questionOf<G extends Wholes>(facts: GraphFacts<G>): PathQuestion<G>;
}

type Standing = Situation['projection'];

/** No document has it. */
const NO_DOCUMENT = 'document:none';

/** Path queries, run by whoever is to run them. */
export interface PathExecution {
  find(query: PathQuery, deadline: number): Promise<PathPage>;
  match(query: MatchQuery, deadline: number): Promise<PathPage>;
  exists(query: PathQuery, deadline: number): Promise<boolean>;
}

/** Path queries over a store; `current` is null where no projection may be built. */
export function pathExecution(store: Store, current: Current | null, alone: StoreAlone, bounds: PathBounds): PathExecution {
  const { cypher } = store;

  function choose({ executor }: Asked, projection: Standing, tried?: Situation['cypher']): Executor {
    const untried = cypher === undefined ? 'NONE' : 'UNTRIED';
    const choice = chooseExecutor({ asked: executor ?? null, projection, cypher: tried ?? untried });
    return 'executor' in choice ? choice.executor : fail(choice.refusal);
  }

  /** The answer of the projection, or of the database: the one whose turn it is. */
  async function answer<Answer>(
    asked: Asked,
    deadline: number,
    search: (snapshot: Snapshot, question: PathQuestion) => Promise<Sought<Answer>>,
    inDatabase: (cypher: CypherPaths, projection: Standing) => Promise<Answer>,
  ): Promise<Answer> {
    const askDatabase = (projection: Standing) => {
      invariant(cypher !== undefined, 'only a store that runs Cypher is chosen to');
      return inDatabase(cypher, projection);
    };
    if (choose(asked, current === null ? 'OFF' : 'CURRENT') === 'CYPHER') return askDatabase(current === null ? 'OFF' : 'CURRENT');
    invariant(current !== null, 'a projection that is switched off is not chosen');
    const isAlone = cypher === undefined || asked.executor === 'PROJECTION';
    const late = {
      // The rest of the time is for whoever answers instead.
      by: isAlone ? deadline : halfTime(deadline),
      answer: async (why: Failure | null) => {
        if (why !== null && isAlone) throw why;
        choose(asked, 'LATE');
        return askDatabase('LATE');
      },
    };
    return current.answer((snapshot) => search(snapshot, asked.questionOf(factsOfProjection(snapshot.projection))), deadline, late);
  }

  /** Asks the database a question, with one query after the other, all of one state of the graph; again where it changes meanwhile. */
  function ask<Answer>(
    cypher: CypherPaths,
    asked: Asked,
    projection: Standing,
    deadline: number,
    seek: (question: PathQuestion<Wholes>, graph: DatabaseState, run: RunPlan) => Promise<Sought<Answer>>,
  ): Promise<Answer> {
    return alone.answer<Answer>(async () => {
      const { question: sought, ...graph } = await questionInDatabase(cypher, asked, deadline);
      // What is refused, run and answered is one and the same plan.
      const question = graph.certaintyKept
        ? sought
        : { ...sought, plan: { ...sought.plan, filter: judgedByStatements(sought.plan.filter) } };
      const compile: (...[plan, page]: Parameters<RunPlan>) => ReturnType<typeof compilePaths> =
        question.disjoint === null
          ? (plan, page) => compilePaths(plan, cypher.server, page)
          : () => ({ ok: false, reason: 'Cypher has no paths that share nothing (disjoint)' });
      choose(asked, projection, compile(question.plan, { skip: 0, first: asked.first }));
      const until = Math.min(deadline, Date.now() + bounds.pathTimeoutMs);
      let changed = false;
      const run: RunPlan = async (plan, page) => {
        const compiled = compile(plan, page);
        if (!compiled.ok) return 'UNSAYABLE';
        try {
          const found = await cypher.paths(compiled.query, until);
          changed ||= versionText(found.version) !== versionText(graph.version);
          // What is made of the paths of several states is thrown away; the sooner it ends the better.
          return changed ? 'TIMEOUT' : found.paths;
        } catch (error) {
          if (error instanceof Failure && error.problem.code === 'TIMEOUT') return 'TIMEOUT';
          throw error;
        }
      };
      const answer = await seek(question, graph, run);
      return changed ? null : { ...answer, seen: graph.version };
    }, deadline);
  }

  /** A page of paths that the database finds. */
  async function pageOfDatabase(cypher: CypherPaths, asked: Asked, projection: Standing, deadline: number): Promise<PathPage> {
    const page = await ask<PathPage>(cypher, asked, projection, deadline, async (question, { version: state, size }, run) => {
      const version = versionText(state);
      const skip = pathsBefore(asked.after, question.identity, version);
      const found = await searchDatabase(question.plan, { skip, first: asked.first, most: bounds.maxPaths }, size, run);
      return soughtPage(question, { ...found, executor: 'CYPHER', version, skip, nearest: null });
    });
    return projection === 'CURRENT' && page.stoppedBy !== 'TIMEOUT' ? withFigures(page, asked, deadline) : page;
  }

  /**
   * The page with what a database cannot tell and a projection can: how many paths there are on further pages, and how far a search gets
   * that finds nothing. As it is where no projection shows the same state of the graph in time.
   */
  async function withFigures(page: PathPage, asked: Asked, deadline: number): Promise<PathPage> {
    const isNone = page.edges.length === 0 && !page.hasPreviousPage;
    if (current === null || !(isNone || page.pathCount === null)) return page;
    const by = Math.min(deadline, Date.now() + bounds.pathTimeoutMs);
    const search = async ({ projection, version }: Snapshot): Promise<Sought<PathPage>> => {
      if (versionText(version) !== page.version) return { wanted: {}, assemble: () => page };
      const question = asked.questionOf(factsOfProjection(projection));
      const pathCount = page.pathCount ?? (await countFor(question, by));
      const nearest = isNone ? await seekNearest(question, by) : null;
      const assemble: Sought<PathPage>['assemble'] = (...loaded) => ({
        ...page,
        pathCount,
        nearest: nearest && nearest.assemble(...loaded),
      });
      return { wanted: nearest?.wanted ?? {}, assemble };
    };
    return current.answer(search, deadline, { by, answer: async () => page }).catch((error: unknown) => {
      // What is there is an answer without the figures too.
      if (error instanceof Failure) return page;
      throw error;
    });
  }

  const find = (asked: Asked, deadline: number) =>
    answer(
      asked,
      deadline,
      (snapshot, question) => seekPaths(snapshot, question, asked, bounds, deadline),
      (cypher, projection) => pageOfDatabase(cypher, asked, projection, deadline),
    );

  const exists = (asked: Asked, deadline: number) =>
    answer<boolean>(
      asked,
      deadline,
      async (_, question) => {
        const decision = await seekExistence(question, bounds, deadline);
        return { wanted: {}, assemble: () => decision };
      },
      (cypher, projection) =>
        ask<boolean>(cypher, asked, projection, deadline, async ({ plan, lowered }, _, run) => {
          const ran = await run(plan, { skip: 0, first: 0 });
          invariant(ran !== 'UNSAYABLE', 'what cannot be said is refused before');
          const found = typeof ran !== 'string' && ran.length > 0;
          const stoppedBy = ran === 'TIMEOUT' ? ran : lengthStop(lowered, acceptsLonger(plan.automaton, plan.maxLength));
          return { wanted: {}, assemble: () => decided(found, stoppedBy) };
        }),
    );

  const ofPaths = (query: PathQuery): Asked => ({
    ...query,
    words: wordsOf(query.filter, [...query.from, ...query.to]),
    questionOf: (facts) => questionOfPaths(facts, query, bounds.maxPathLength),
  });
  const ofMatch = (query: MatchQuery): Asked => ({
    ...query,
    words: wordsOf(query.filter, []),
    questionOf: (facts) => questionOfMatch(facts, query, bounds.maxPathLength),
  });
  return {
    find: (query, deadline) => find(ofPaths(query), deadline),
    match: (query, deadline) => find(ofMatch(query), deadline),
    exists: (query, deadline) => exists(ofPaths({ ...query, select: 'ANY' }), deadline),
  };
}

function wordsOf({ documents, avoidActors, without }: RelationFilter, ends: readonly string[]): Words {
  return { actors: [...ends, ...avoidActors, ...without.actors], documents: documents ?? [] };
}

/** The question that is asked of the database, and the state of the graph in which its words have their meaning. */
async function questionInDatabase(
  cypher: CypherPaths,
  { words, questionOf }: Asked,
  deadline: number,
): Promise<{ question: PathQuestion<Wholes> } & DatabaseState> {
  const { facts, ...graph } = await factsOfDatabase(cypher, words, false, deadline);
  try {
    return { question: questionOf(facts), ...graph };
  } catch (error) {
    if (!(error instanceof Failure) || error.problem.code !== 'BAD_PATTERN') throw error;
    // It may name a scheme of identifiers, all of which are only known to who has looked at every actor.
    const known = await factsOfDatabase(cypher, words, true, deadline);
    const { facts: all, ...state } = known;
    return { question: questionOf(all), ...state };
  }
}

/** The same filter, but that what it lets through is judged by statements, as where those of some documents do not count. */
function judgedByStatements(filter: RelationFilter): RelationFilter {
  return { ...filter, without: { ...filter.without, documents: [...filter.without.documents, NO_DOCUMENT] } };
}

function halfTime(deadline: number): number {
  const now = Date.now();
  return now + (deadline - now) / 2;
}
