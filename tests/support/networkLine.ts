import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** `open` carries everything, `dead` refuses and ends connections, `silent` takes what is sent and holds it back until the line is open again. */
export type LineState = 'open' | 'dead' | 'silent';

/** A line between a browser and a server on this machine, which can fail as networks and servers do. */
export interface NetworkLine {
  readonly url: string;
  become(state: LineState): void;
  close(): Promise<void>;
}

/** Starts such a line in front of a server, on a free port. */
export async function startNetworkLine(serverUrl: string): Promise<NetworkLine> {
  const serverPort = Number(new URL(serverUrl).port);
  const sockets = new Set<Socket>();
  const held: (() => void)[] = [];
  let state: LineState = 'open';

  const line = createServer((client) => {
    if (state === 'dead') return void client.destroy();
    const server = connect(serverPort, '127.0.0.1');
    for (const [from, to] of [
      [client, server],
      [server, client],
    ]) {
      sockets.add(from);
      from.on('error', () => undefined);
      from.on('data', (bytes) => (state === 'silent' ? held.push(() => to.write(bytes)) : to.write(bytes)));
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  await new Promise<void>((listening) => line.listen(0, '127.0.0.1', listening));

  return {
    url: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
    become(next) {
      state = next;
      if (state === 'dead') for (const socket of sockets) socket.destroy();
      if (state === 'open') for (const send of held.splice(0)) send();
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => line.close(closed));
    },
  };
}
