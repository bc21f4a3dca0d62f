import neo4j, { type Driver, type RecordShape, type Session, type SessionMode } from 'neo4j-driver';
import { setTimeout as sleep } from 'node:timers/promises';
import { badInput, fail } from '../../model/errors';
import { asFailure, codeOf, isOutOfMemory, isTimedOut, noAnswerInTime, tookTooLong, withoutCredentials } from './problems';

/** Where the database is, and as whom to use it. */
export interface Neo4jAddress {
  /** With one of the schemes bolt, bolt+s, bolt+ssc, neo4j, neo4j+s, neo4j+ssc. */
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Null: the default database of the user. */
  readonly database: string | null;
}

/**
 * One Cypher statement; values go into parameters only, which the text names as fields of `$given`: Neo4j plans a statement anew for
 * each magnitude of each list or string among its parameters, which takes longer than to run it, but does not look into a map.
 */
export interface Query {
  readonly text: string;
  readonly given?: Readonly<Record<string, unknown>>;
}

/** Runs a statement of an open transaction and gives its rows. */
export type Run = <Row extends RecordShape>(query: Query) => Promise<Row[]>;

/** What a transaction came to, and whether it is to be kept. */
export interface Outcome<Result> {
  readonly result: Result;
  readonly commit: boolean;
}

/** A database on a Neo4j server. Every call ends by its deadline (ms since the epoch), whatever the server does. */
export interface Connection {
  /** Runs one statement as a transaction of its own that may only read, in one round trip. */
  read<Row extends RecordShape>(query: Query, deadline: number): Promise<{ rows: Row[]; bookmark: string }>;
  /**
   * Runs statements in one transaction that may only read, and gives the rows of each. They are run once, whatever happens: TIMEOUT
   * when they have not ended by the deadline, where they are stopped. A server that does not even stop them is UNAVAILABLE, two seconds later.
   */
  search(queries: readonly Query[], deadline: number): Promise<{ rows: RecordShape[][]; bookmark: string }>;
  /**
   * Runs `work` in one transaction, and again when that fails in a way that may pass or leaves open whether it was committed: the
   * work itself must see what it did before. The bookmark is null when it was rolled back.
   */
  write<Result>(work: (run: Run) => Promise<Outcome<Result>>, deadline: number): Promise<{ result: Result; bookmark: string | null }>;
  /** Runs one statement that changes the schema. */
  changeSchema(query: Query, deadline: number): Promise<void>;
  close(): Promise<void>;
}

const OLDEST_VERSION = { major: 5, minor: 26 };
const CONNECTION_TIMEOUT_MS = 5_000;
const MAX_CONNECTIONS = 50;
const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 50;
/** What a concurrent writer that does not take our lock, or another server at its first start, can make of a statement. */
const COLLISION =
  /^Neo\.ClientError\.Schema\.(ConstraintValidationFailed|ConstraintAlreadyExists|IndexAlreadyExists|EquivalentSchemaRuleAlreadyExists|ConstraintWithNameAlreadyExists|IndexWithNameAlreadyExists)$/;

const LATE = Symbol('late');

/** How long a server may take to stop a search. */
const STOP_MS = 2_000;

/** How long a driver that has not answered once is kept: each leaves its connections to a silent server open. */
const PATIENCE_MS = 60_000;

/** A driver with the number of calls that use it now; a retired one is closed when the last of them has ended. */
interface Lease {
  readonly driver: Driver;
  readonly since: number;
  calls: number;
  answered: boolean;
  retired: boolean;
}

/** Connects, and checks that server, user, database and version are right; fails saying which is not. */
export async function connect(address: Neo4jAddress, deadline: number): Promise<Connection> {
  const { uri } = address;
  let lease = newLease(address);
  let database = address.database ?? undefined;
  let readMode: SessionMode = neo4j.session.READ;

  let closed = false;
  const underWay = new Set<AbortController>();

  const release = (ended: Lease) => {
    ended.calls -= 1;
    if (ended.retired && ended.calls === 0) void ended.driver.close().catch(() => undefined);
  };

  /**
   * Runs a call against its deadline. A server that does not answer (stopped, cut off) would hold a connection for minutes, and the
   * driver cannot be told to drop one: so after a missed deadline new calls get a new driver, and the old one goes with its last
   * call. One that has never answered stays, because another would fare no better.
   */
  async function within<Result>(deadline: number, call: (driver: Driver) => Promise<Result>): Promise<Result> {
    const mine = lease;
    mine.calls += 1;
    const timer = new AbortController();
    underWay.add(timer);
    try {
      const calling = call(mine.driver);
      calling.catch(() => undefined);
      const timeout = sleep<typeof LATE>(Math.max(0, deadline - Date.now()), LATE, { signal: timer.signal });
      timeout.catch(() => undefined);
      const first = await Promise.race([calling, timeout]);
      if (first !== LATE) {
        mine.answered = true;
        return first;
      }
      if (lease === mine && !closed && (mine.answered || Date.now() - mine.since > PATIENCE_MS)) {
        mine.retired = true;
        lease = newLease(address);
      }
      throw noAnswerInTime(uri);
    } catch (error) {
      // Whatever the driver says of a call that it dropped because it was closed, or does not say at all.
      if (closed)
        fail({
          code: 'UNAVAILABLE',
          message: `The connection to ${withoutCredentials(uri)} was closed.`,
          remedy: 'Open it anew.',
          retryAfterSeconds: 5,
        });
      throw asFailure(error, uri);
    } finally {
      underWay.delete(timer);
      timer.abort();
      release(mine);
    }
  }

  const connection: Connection = {
    read: <Row extends RecordShape>(query: Query, deadline: number) =>
      within(deadline, (driver) =>
        attempt(deadline, () =>
          inSession(driver.session({ database, defaultAccessMode: readMode }), async (session) => {
            const { records } = await session.run<Row>(query.text, { given: query.given ?? {} }, { timeout: remaining(deadline) });
            return { rows: records.map((record) => record.toObject()), bookmark: bookmarkOf(session) };
          }),
        ),
      ),

    search: (queries, deadline) =>
      within(deadline + STOP_MS, (driver) =>
        inSession(driver.session({ database, defaultAccessMode: readMode }), async (session) => {
          const begun = Date.now();
          let late = false;
          const stop = setTimeout(() => {
            late = true;
            // Resets the connection, which ends what runs on it at once; the server looks at its own timeouts only now and then.
            void session.close().catch(() => undefined);
          }, remaining(deadline));
          try {
            const transaction = session.beginTransaction({ timeout: remaining(deadline) });
            const results = await Promise.all(queries.map(({ text, given }) => transaction.run(text, { given: given ?? {} })));
            await transaction.commit();
            return { rows: results.map(({ records }) => records.map((record) => record.toObject())), bookmark: bookmarkOf(session) };
          } catch (error) {
            throw late || isTimedOut(error) ? tookTooLong(uri, Date.now() - begun) : error;
          } finally {
            clearTimeout(stop);
          }
        }),
      ),

    write: (work, deadline) =>
      within(deadline, (driver) =>
        attempt(deadline, () =>
          inSession(driver.session({ database, defaultAccessMode: neo4j.session.WRITE }), async (session) => {
            const transaction = session.beginTransaction({ timeout: remaining(deadline) });
            const needTime = () => {
              if (Date.now() >= deadline) throw noAnswerInTime(uri);
            };
            try {
              const { result, commit } = await work(async <Row extends RecordShape>(query: Query) => {
                needTime();
                const { records } = await transaction.run<Row>(query.text, { given: query.given ?? {} });
                return records.map((record) => record.toObject());
              });
              needTime();
              if (!commit) return { result, bookmark: null };
              await transaction.commit();
              return { result, bookmark: bookmarkOf(session) };
            } finally {
              if (transaction.isOpen()) await transaction.rollback().catch(() => undefined);
            }
          }),
        ),
      ),

    changeSchema: (query, deadline) =>
      within(deadline, (driver) =>
        attempt(deadline, () =>
          inSession(driver.session({ database, defaultAccessMode: neo4j.session.WRITE }), async (session) => {
            await session.run(query.text, { given: query.given ?? {} });
          }),
        ),
      ),

    close: async () => {
      closed = true;
      for (const timer of underWay) timer.abort();
      await Promise.race([lease.driver.close(), sleep(CONNECTION_TIMEOUT_MS, undefined, { ref: false })]);
    },
  };

  try {
    needVersion(await within(deadline, async (driver) => (await driver.getServerInfo({ database })).agent ?? ''), uri);
    const { rows } = await connection.read<{ name: string }>({ text: 'CALL db.info() YIELD name RETURN name' }, deadline);
    database = rows[0]?.name ?? database;
    // A follower of a cluster may lag behind; what the leader answers misses no write.
    if (uri.startsWith('neo4j') && (await countMembers(connection, database, deadline)) > 1) readMode = neo4j.session.WRITE;
  } catch (error) {
    await connection.close();
    throw error;
  }
  return connection;
}

function newLease({ uri, username, password }: Neo4jAddress): Lease {
  try {
    const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
      disableLosslessIntegers: true,
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      connectionAcquisitionTimeout: CONNECTION_TIMEOUT_MS,
      maxConnectionPoolSize: MAX_CONNECTIONS,
      notificationFilter: { minimumSeverityLevel: neo4j.notificationFilterMinimumSeverityLevel.OFF },
      telemetryDisabled: true,
      userAgent: 'actor-graph',
    });
    return { driver, since: Date.now(), calls: 0, answered: false, retired: false };
  } catch {
    return badInput(
      'NEO4J_URI',
      `${JSON.stringify(withoutCredentials(uri))} is not the address of a Neo4j server.`,
      'Write it as bolt://host:7687 or neo4j://host:7687 (with +s for TLS).',
    );
  }
}

/** Tries again, with growing pauses, what failed in a way that may pass. */
async function attempt<Result>(deadline: number, action: () => Promise<Result>): Promise<Result> {
  for (let count = 1; ; count += 1) {
    try {
      return await action();
    } catch (error) {
      const pause = FIRST_PAUSE_MS * 2 ** count * (0.5 + Math.random());
      if (!mayPass(error) || count === ATTEMPTS || Date.now() + pause >= deadline) throw error;
      await sleep(pause);
    }
  }
}

function mayPass(error: unknown): boolean {
  const code = codeOf(error);
  return code !== null && !isOutOfMemory(error) && (COLLISION.test(code) || (error instanceof Error && neo4j.isRetryableError(error)));
}

async function inSession<Result>(session: Session, action: (session: Session) => Promise<Result>): Promise<Result> {
  try {
    return await action(session);
  } finally {
    // Not waited for: it only gives the connection back.
    void session.close().catch(() => undefined);
  }
}

function bookmarkOf(session: Session): string {
  return [...session.lastBookmarks()].sort().join(',');
}

/** What is left until the deadline, at least 1 ms: the server reads 0 as "no limit". */
function remaining(deadline: number): number {
  return Math.max(1, Math.ceil(deadline - Date.now()));
}

function needVersion(agent: string, uri: string): void {
  const [, major, minor] = /(\d+)\.(\d+)/.exec(agent) ?? [];
  const isOld = Number(major) < OLDEST_VERSION.major || (Number(major) === OLDEST_VERSION.major && Number(minor) < OLDEST_VERSION.minor);
  if (isOld) {
    fail({
      code: 'UNSUPPORTED',
      message: `${withoutCredentials(uri)} is ${agent}; actor-graph needs Neo4j ${OLDEST_VERSION.major}.${OLDEST_VERSION.minor} or newer.`,
      remedy: 'Upgrade the server, or use another one.',
    });
  }
}

/** How many servers hold the database. */
async function countMembers(connection: Connection, database: string | undefined, deadline: number): Promise<number> {
  const text = 'SHOW DATABASES YIELD name, address WHERE name = $given.database RETURN count(DISTINCT address) AS members';
  const { rows } = await connection.read<{ members: number }>({ text, given: { database } }, deadline);
  return rows[0]?.members ?? 1;
}
