import { type AddressInfo, createServer, type Server } from 'node:net';
import { toServeError } from './serve-error';

export interface Endpoint {
  host: string;
  /** 0 takes any free port. */
  port: number;
}

/**
 * Starts to listen. @returns the port, which the system chose where 0 was asked for
 * @throws {ServeError} when the port is taken or not allowed, or the host is not this machine's
 */
export function listen(server: Server, { host, port }: Endpoint): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(toServeError(error, { host, port }));
    server.once('error', fail);
    server.listen({ host, port }, () => {
      server.off('error', fail);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/**
 * Finds out whether a port can be had, before minutes are spent on a build that nobody could then see.
 * @throws {ServeError} as `listen` does
 */
export async function checkPort(endpoint: Endpoint): Promise<void> {
  const server = createServer();
  await listen(server, endpoint);
  await new Promise(resolve => server.close(resolve));
}
