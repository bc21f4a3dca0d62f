import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import { fail } from '../model/errors';

const REASONS: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  EADDRINUSE: ['is in use', 'Stop the program that has it, or choose another PORT.'],
  EACCES: ['is not allowed for this user', 'Choose a PORT of 1024 or more.'],
  EADDRNOTAVAIL: ['is not an address of this machine', 'Choose another HOST, such as localhost or 0.0.0.0.'],
  ENOTFOUND: ['is not known', 'Choose another HOST, such as localhost or 0.0.0.0.'],
};

/** Makes a server listen, and gives the address to open. BAD_USER_INPUT names host and port when that fails. */
export async function listen(server: HttpServer, port: number, host: string): Promise<string> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    const [what, remedy] = REASONS[code] ?? [`cannot be listened on (${code})`, 'Choose another HOST or PORT.'];
    const argument = code === 'EADDRINUSE' || code === 'EACCES' ? 'PORT' : 'HOST';
    fail({ code: 'BAD_USER_INPUT', argument, message: `Port ${port} on host ${host} ${what}.`, remedy }, error);
  }
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  return `http://${openable(host)}:${taken}`;
}

/** A host that a browser can open: all addresses of this machine are reached at localhost. */
function openable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
