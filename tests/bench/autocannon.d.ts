/** What we use of autocannon 8, which has no types of its own. */
declare module 'autocannon' {
  interface Options {
    url: string;
    connections: number;
    /** Seconds. */
    duration: number;
    /** Requests a second, of all connections together. */
    overallRate?: number;
    headers: Readonly<Record<string, string>>;
    /** Asked for in turn, on each connection. */
    requests: readonly { path: string }[];
  }
  interface Result {
    requests: { total: number; average: number };
    /** Milliseconds. */
    latency: { p99: number };
    errors: number;
    non2xx: number;
  }
  export default function autocannon(options: Options): Promise<Result>;
}
