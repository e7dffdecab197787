import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** The responses under way, so that a stopping server knows when it is done. */
export class RunningResponses {
  private readonly responses = new Set<ServerResponse>();
  private readonly waiting = new Set<() => void>();

  add(response: ServerResponse): void {
    this.responses.add(response);
    response.once('close', () => {
      this.responses.delete(response);
      if (this.responses.size === 0) for (const done of this.waiting) done();
    });
  }

  /** Whether a response is being written to this connection. */
  isOn(socket: Duplex): boolean {
    return [...this.responses].some(response => response.socket === socket);
  }

  /** Resolves once none is under way, or after the given time. */
  idle(limitMs: number): Promise<void> {
    if (this.responses.size === 0) return Promise.resolve();
    return new Promise(resolve => {
      const limit = setTimeout(done, limitMs);
      const { waiting } = this;
      waiting.add(done);
      function done() {
        clearTimeout(limit);
        waiting.delete(done);
        resolve();
      }
    });
  }
}
