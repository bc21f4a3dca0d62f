import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Where Debian, Fedora, Arch and Alpine put them, then openSUSE, Oracle, macOS and container images. */
const JVM_FOLDERS = ['/usr/lib/jvm', '/usr/lib64/jvm', '/usr/java', '/Library/Java/JavaVirtualMachines', '/opt/java'];

/**
 * A Java of at least the given major version: JAVA_HOME, then PATH, then the usual folders of installed ones.
 * Fails, saying which ones were found, when there is none.
 */
export async function findJava(atLeast) {
  const found = [];
  for (const command of javaCommands()) {
    const major = await majorVersion(command);
    if (major === null) continue;
    if (major >= atLeast) return { command, major };
    found.push(`${command} (${major})`);
  }
  const seen = found.length === 0 ? 'No Java was found' : `Only older ones were found: ${found.join(', ')}`;
  throw new Error(`Neo4j needs Java ${atLeast} or newer. ${seen}. Install a JDK or JRE ${atLeast}+ and put it on PATH, or set JAVA_HOME.`);
}

function* javaCommands() {
  if (process.env.JAVA_HOME) yield join(process.env.JAVA_HOME, 'bin', 'java');
  yield 'java';
  for (const folder of JVM_FOLDERS.filter((path) => existsSync(path))) {
    for (const name of readdirSync(folder).sort()) {
      for (const home of [join(folder, name), join(folder, name, 'Contents', 'Home')]) {
        const command = join(home, 'bin', 'java');
        if (existsSync(command)) yield command;
      }
    }
  }
}

async function majorVersion(command) {
  try {
    const { stderr } = await run(command, ['-version']);
    const match = /version "(?:1\.)?(\d+)/.exec(stderr);
    return match === null ? null : Number(match[1]);
  } catch {
    return null;
  }
}
