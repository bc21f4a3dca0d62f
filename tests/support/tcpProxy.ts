import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A TCP proxy that can cut connections at a certain message. */
export interface TcpProxy {
  readonly port: number;
  /**
   * The next time that a client sends these bytes (in one piece), its connection is cut: before they reach the server, or after the
   * server has answered, whose answer is lost.
   */
  cutOnce(bytes: Buffer, when: 'before' | 'after'): void;
  /** How many connections were cut so far. */
  cuts(): number;
  close(): Promise<void>;
}

/** Bolt's COMMIT: a chunk of two bytes, the structure without fields of tag 0x12, the end of the message. */
export const BOLT_COMMIT = Buffer.from('0002b0120000', 'hex');

/** Starts a proxy on a free port of this machine, in front of a server on it. */
export async function startTcpProxy(serverPort: number): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let planned: { readonly bytes: Buffer; readonly when: 'before' | 'after' } | null = null;
  let cuts = 0;

  const proxy = createServer((client) => {
    const server = connect(serverPort, '127.0.0.1');
    let dropsAnswer = false;
    const cut = () => {
      cuts += 1;
      client.destroy();
    };
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        server.destroy();
      });
    }
    client.on('data', (bytes) => {
      if (planned === null || !bytes.includes(planned.bytes)) return void server.write(bytes);
      const { when } = planned;
      planned = null;
      if (when === 'before') return cut();
      dropsAnswer = true;
      server.write(bytes);
    });
    server.on('data', (bytes) => {
      if (dropsAnswer) cut();
      else client.write(bytes);
    });
  });
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));

  return {
    port: (proxy.address() as AddressInfo).port,
    cutOnce(bytes, when) {
      planned = { bytes, when };
    },
    cuts: () => cuts,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => proxy.close(closed));
    },
  };
}
