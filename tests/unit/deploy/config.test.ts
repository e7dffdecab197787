import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { caddyConfig } from '../../../lib/deploy/caddy';
import type { Deployment } from '../../../lib/deploy/deployment';
import { readFinishedSite } from '../../../lib/deploy/finished-site';
import { nginxConfig } from '../../../lib/deploy/nginx';
import { headersFile } from '../../../lib/finish/headers-file';
import { contentSecurityPolicy } from '../../../lib/finish/policy';
import { redirectsFile } from '../../../lib/finish/redirects-file';

const site: Deployment = {
  root: '/srv/site/current',
  basePath: '/kb',
  redirects: new Map([['/kb/da/gammel/', '/kb/da/ny/']]),
  port: 8080,
  tls: false,
};

const nginx = (more: Partial<Deployment> = {}, brotli = false) =>
  nginxConfig({ ...site, ...more }, { brotli });
const caddy = (more: Partial<Deployment> = {}, defaultPort = true) =>
  caddyConfig({ ...site, ...more }, { defaultPort });

describe.each([
  ['nginx', nginx],
  ['caddy', caddy],
])('the configuration for %s', (_name, config) => {
  it('holds the policy to the letter, the root and the redirects', () => {
    const text = config();
    expect(text).toContain(`"${contentSecurityPolicy({ forMeta: false })}"`);
    expect(text).toMatch(/ "\/srv\/site\/current\/?"/);
    expect(text).toMatch(/"?\/kb\/da\/gammel\/"? .*\/kb\/da\/ny\//);
  });

  it('says HSTS only with TLS', () => {
    expect(config()).not.toContain('Strict-Transport-Security');
    expect(config({ tls: true })).toContain('Strict-Transport-Security "max-age=31536000"');
  });

  it.each([
    [{ root: '/srv/$site' }, 'Unexpected `$` in `/srv/$site`'],
    [{ root: '/srv/{env.HOME}' }, 'Unexpected `{` in `/srv/{env.HOME}`'],
    [{ root: '/srv/a"; b' }, 'Unexpected `"` in `/srv/a"; b`'],
    [{ host: 'a.dk; return 200' }, 'Unexpected `;` in `a.dk; return 200`'],
  ])('refuses %j, which it would misread', (more, fault) => {
    expect(() => config(more)).toThrow(
      `${fault}, which a server's configuration would misread. Choose another name.`,
    );
  });

  it('refuses a root that depends on where the server was started', () => {
    expect(() => config({ root: 'out' })).toThrow('Unexpected root `out`, expected an absolute path.');
  });
});

it('asks nginx for Brotli only where its module is said to be there', () => {
  expect(nginx()).not.toContain('brotli');
  expect(nginx({}, true)).toContain('brotli_static on;');
});

it('lets two sites share an nginx: no variable is named alike', () => {
  const variablesOf = (text: string) => [...text.matchAll(/^map \S+ (\S+) \{$/gm)].map(match => match[1]);
  const one = variablesOf(nginx());
  expect(one.length).toBeGreaterThan(4);
  expect(one.filter(name => variablesOf(nginx({ port: 8081 })).includes(name))).toEqual([]);
});

it('lets Caddy get a certificate where it has a host and TLS', () => {
  const addressOf = (text: string) => text.split('\n')[1];
  expect(addressOf(caddy())).toBe('http://:8080 {');
  expect(addressOf(caddy({ tls: true }))).toBe('http://:8080 {');
  expect(addressOf(caddy({ tls: true, host: 'kb.dk' }))).toBe('https://kb.dk {');
  expect(addressOf(caddy({ tls: true, host: 'kb.dk' }, false))).toBe('https://kb.dk:8080 {');
});

describe('readFinishedSite', () => {
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'sidestykke-finished-'));
    onTestFinished(() => rmSync(made, { recursive: true }));
    return made;
  };

  it.each(['', '/kb'])('reads what the build wrote, below %j', basePath => {
    const out = folder();
    writeFileSync(join(out, '_headers'), headersFile(basePath));
    expect(readFinishedSite(out)).toEqual({ basePath, redirects: new Map() });
    writeFileSync(join(out, '_redirects'), redirectsFile(new Map([['/da/a/', '/da/b/']]), basePath));
    expect(readFinishedSite(out).redirects).toEqual(new Map([[`${basePath}/da/a/`, `${basePath}/da/b/`]]));
  });

  it('says what to do when there is no site', () => {
    const out = folder();
    expect(() => readFinishedSite(out)).toThrow(
      `There is no finished site in \`${out}\`. Build it first: npm run build`,
    );
  });
});
