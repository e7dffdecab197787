import { describe, expect, it } from 'vitest';
import { caddyConfig } from '../../../lib/deploy/caddy';
import { nginxConfig } from '../../../lib/deploy/nginx';
import { headersFile } from '../../../lib/finish/headers-file';
import { documentHeaders, securityHeaders } from '../../../lib/finish/policy';
import { ask, makeSite, serve } from '../serve/test-site';

type Headers = Record<string, string>;

/** What a page and a module get from each way of serving. */
interface Served {
  page: Headers;
  asset: Headers;
}

const names = Object.keys(securityHeaders({ tls: true }));
const only = (headers: Headers): Headers =>
  Object.fromEntries(names.flatMap(name => (name in headers ? [[name, headers[name]!]] : [])));

/** The server behind `npm start`, asked. */
async function byServer(): Promise<Served> {
  const { address } = await serve(makeSite());
  const port = Number(new URL(address).port);
  const from = async (path: string) => {
    const { headers } = await ask(port, path);
    return Object.fromEntries(
      names.flatMap(name => {
        const value = headers[name.toLowerCase()];
        return value === undefined ? [] : [[name, String(value)]];
      }),
    );
  };
  return { page: await from('/da/artikler/styrken/'), asset: await from('/assets/site.ABCDEFGH.js') };
}

/** The rule of `_headers` that holds for every address. */
function byHeadersFile(): Served {
  const rule = headersFile('').split('\n\n')[0]!;
  const all = only(
    Object.fromEntries([...rule.matchAll(/^ {2}([\w-]+): (.*)$/gm)].map(([, ...pair]) => pair)),
  );
  return { page: all, asset: all };
}

const deployment = { root: '/srv/site', basePath: '', redirects: new Map<string, string>(), port: 8080 };
const unquoted = (text: string) => text.replaceAll('\\"', '"');

/** Values stand in the line itself or in a `map`, whose default is what a page gets and whose `~` what an asset gets. */
function byNginx(tls: boolean): Served {
  const text = nginxConfig({ ...deployment, tls }, { brotli: false });
  const served: Served = { page: {}, asset: {} };
  for (const [, name, value] of text.matchAll(/add_header (\S+) (.*) always;/g)) {
    const map = new RegExp(`^map "\\$uri" \\${value} \\{\\n +default "(.*)";\\n +"~(.*)" "(.*)";`, 'm').exec(
      text,
    );
    if (value!.startsWith('$') && !map) continue;
    const [page, asset] = map ? [map[1]!, map[3]!] : [value!.slice(1, -1), value!.slice(1, -1)];
    if (map) expect('/assets/site.js').toMatch(new RegExp(map[2]!));
    served.page[name!] = unquoted(page);
    if (asset) served.asset[name!] = unquoted(asset);
  }
  return { page: only(served.page), asset: only(served.asset) };
}

/** Lines before the answer to faults; those with a matcher are for pages alone. */
function byCaddy(tls: boolean): Served {
  const [text = ''] = caddyConfig({ ...deployment, tls }, { defaultPort: true }).split('handle_errors');
  const served: Served = { page: {}, asset: {} };
  for (const [, matcher, name, value] of text.matchAll(/^ *header (@documents )?([A-Z][\w-]+) "(.*)"$/gm)) {
    served.page[name!] = unquoted(value!);
    if (!matcher) served.asset[name!] = unquoted(value!);
  }
  return { page: only(served.page), asset: only(served.asset) };
}

const without = (headers: Headers, left: readonly string[]): Headers =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !left.includes(name)));

describe('the security headers', () => {
  it('are the same from npm start, nginx and Caddy, and as `_headers` says', async () => {
    const expected = { page: securityHeaders(), asset: without(securityHeaders(), documentHeaders) };
    expect(await byServer()).toEqual(expected);
    expect(byNginx(false)).toEqual(expected);
    expect(byCaddy(false)).toEqual(expected);
    // one rule for all: Cloudflare and Netlify join what several rules say
    expect(byHeadersFile()).toEqual({ page: securityHeaders(), asset: securityHeaders() });
  });

  it('say HSTS, from nginx and Caddy alike, where readers are known to come by HTTPS', () => {
    const page = securityHeaders({ tls: true });
    expect(page['Strict-Transport-Security']).toBe('max-age=31536000');
    const expected = { page, asset: without(page, documentHeaders) };
    expect(byNginx(true)).toEqual(expected);
    expect(byCaddy(true)).toEqual(expected);
  });
});
