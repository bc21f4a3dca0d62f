import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));
const COPY_DEPENDENCIES = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

/** The folder, ignored by git, that keeps the jars and data of local Neo4j servers. */
export const CACHE = join(here, '..', '..', '.neo4j');

const { default: DEFAULT_VERSION, supported } = JSON.parse(readFileSync(join(here, 'versions.json'), 'utf8'));

/**
 * The version of Neo4j, with the least Java for it and the class that starts it, that a text such as "5.26.10", "5.26" or "2026"
 * names; without a text the pinned default.
 */
export function findVersion(text = DEFAULT_VERSION) {
  const known = supported.find(({ version }) => version === text || version.startsWith(`${text}.`));
  if (known === undefined) {
    throw new Error(`Neo4j ${text} is not one of the versions this runs: ${supported.map(({ version }) => version).join(', ')}.`);
  }
  return known;
}

/** All versions of Neo4j that can be started here, each with the least Java for it. */
export function supportedVersions() {
  return supported;
}

/** Whether the jars of this version are here already. */
export function hasJars(version) {
  return existsSync(libFolder(version));
}

/**
 * The folder with all jars of this version of Neo4j, fetched with Maven unless they are here. They are fetched into a folder of
 * another name that is renamed when it is complete, so neither a broken download nor two at once leave half a folder behind.
 */
export async function ensureJars(version, say = () => {}) {
  const lib = libFolder(version);
  if (hasJars(version)) return lib;
  await needMaven();
  removeAbandoned(dirname(lib));
  const partial = `${lib}.partial-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  say(`Fetching the jars of Neo4j ${version} with Maven (once, about 130 MB)...`);
  try {
    await run('mvn', [
      '-q',
      '-B',
      '-f',
      join(here, 'pom.xml'),
      `-Dneo4j.version=${version}`,
      COPY_DEPENDENCIES,
      '-DincludeScope=runtime',
      `-DoutputDirectory=${partial}`,
    ]);
    if (!hasJars(version)) renameSync(partial, lib);
  } catch (error) {
    if (!hasJars(version))
      throw new Error(
        `Maven could not fetch Neo4j ${version}: ${firstError(error)}\nCheck that this machine reaches Maven Central, or its mirror in ~/.m2/settings.xml.`,
        { cause: error },
      );
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return lib;
}

function libFolder(version) {
  return join(CACHE, version, 'lib');
}

/** Fails, saying what to install, when there is no Maven. */
export async function needMaven() {
  try {
    await run('mvn', ['--version']);
  } catch {
    throw new Error(
      'Maven (mvn) is needed once to fetch Neo4j and was not found on PATH. Install it (Debian: apt install maven; macOS: brew install maven).',
    );
  }
}

function removeAbandoned(folder) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const [, pid] = /\.partial-(\d+)$/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Whether a process with this id exists. */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function firstError(error) {
  const lines = `${error.stdout ?? ''}\n${error.stderr ?? ''}`.split('\n').map((line) => line.trim());
  return lines.find((line) => line.includes('ERROR')) ?? error.message.split('\n')[0];
}
