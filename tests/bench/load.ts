// Asks a server as fast as it answers, or so many times a second: a request on standard input, a LoadResult comes out.
import { text } from 'node:stream/consumers';
import autocannon from 'autocannon';

export interface LoadResult {
  requests: number;
  perSecond: number;
  /** Milliseconds. */
  p99: number;
  /** Without an answer, or with another than 2xx. */
  failed: number;
}

const { address, paths, connections, seconds, rate } = JSON.parse(await text(process.stdin)) as {
  address: string;
  paths: string[];
  connections: number;
  seconds: number;
  rate?: number;
};
const { requests, latency, errors, non2xx } = await autocannon({
  url: address,
  connections,
  duration: seconds,
  ...(rate && { overallRate: rate }),
  headers: { 'accept-encoding': 'gzip, deflate, br' },
  requests: paths.map(path => ({ path })),
});
process.stdout.write(
  JSON.stringify({
    requests: requests.total,
    perSecond: requests.average,
    p99: latency.p99,
    failed: errors + non2xx,
  } satisfies LoadResult),
);
