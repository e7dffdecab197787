import { immutableCacheControl } from '../finish/headers-file';
import { checkDeployment, type Deployment } from './deployment';
import { indent } from './indent';
import { type ResponseRules, responseRules } from './response-rules';

/**
 * The configuration of a site for Caddy 2.6 or newer: one site block of a Caddyfile.
 *
 * With TLS and a host Caddy gets the certificate by itself. What is done in which order stands in `route`, as Caddy else
 * has an order of its own; each header has conditions that exclude each other.
 * @param options.defaultPort the port was not chosen, so Caddy takes that of the scheme where it does TLS
 * @throws {DeployError} when a value would be misread
 */
export function caddyConfig(deployment: Deployment, options: { defaultPort: boolean }): string {
  checkDeployment(deployment);
  const { root, basePath, redirects, listen } = deployment;
  const rules = responseRules(deployment);
  const files = [...folderLines, 'file_server {', '  precompressed br gzip', '}'];
  const block = [
    ...(listen ? [`bind ${listen}`] : []),
    `root * ${quote(root)}`,
    ...matchers(rules),
    'route {',
    ...indent([
      ...securityLines(rules, '@documents'),
      `header @immutable Cache-Control ${quote(immutableCacheControl)}`,
      'header @changing Cache-Control no-cache',
      ...typeLines(rules),
      'header @writing Allow "GET, HEAD"',
      'error @writing 405',
      'error @hidden 404',
      'handle @health {',
      ...indent([
        'header Cache-Control no-store',
        'header Content-Type application/json',
        `rewrite * ${rules.versionFile}`,
        'file_server',
      ]),
      '}',
      ...[...redirects].map(([from, to]) => `redir ${from} ${to} 301`),
      ...(basePath
        ? [
            `redir / ${basePath}/ 302`,
            `redir ${basePath} ${basePath}/ 301`,
            `handle_path ${basePath}/* {`,
            ...indent(files),
            '}',
            'error 404',
          ]
        : files),
    ]),
    '}',
    ...errorLines(rules, basePath),
  ];
  return [
    '# Written by `npm run deploy-config`; write it anew with every release, as it knows its redirects.',
    `${siteAddress(deployment, options.defaultPort)} {`,
    ...indent(block),
    '}',
    '',
  ].join('\n');
}

function siteAddress({ tls, host = '', port }: Deployment, defaultPort: boolean): string {
  if (tls && host) return defaultPort ? `https://${host}` : `https://${host}:${port}`;
  return `http://${host}:${port}`;
}

/**
 * Folders get their slash here, as Caddy's own way to it (2.6) forgets the query. A path that begins with two slashes is
 * left to Caddy: given back as it came, it would lead to another host.
 */
const folderLines = [true, false].flatMap(hasQuery => {
  const name = hasQuery ? '@folder_asked' : '@folder';
  const query = hasQuery ? '?{http.request.uri.query}' : '';
  return [
    `${name} {`,
    ...indent([
      'not path */',
      'file {path}/index.html',
      `expression {query} ${hasQuery ? '!=' : '=='} "" && !{http.request.orig_uri.path}.startsWith("//")`,
    ]),
    '}',
    `redir ${name} {http.request.orig_uri.path}/${query} 301`,
  ];
});

function matchers(rules: ResponseRules): string[] {
  return [
    '@writing not method GET HEAD',
    `@health path ${rules.health}`,
    `@hidden path_regexp ${quote(`(?i)${rules.hidden}`)}`,
    `@documents not path_regexp ${quote(rules.subresource)}`,
    `@immutable path_regexp ${quote(rules.immutable.join('|'))}`,
    `@changing not path_regexp ${quote(rules.immutable.join('|'))}`,
    ...[...rules.typesByEnding.keys()].map(ending => `@ending_${ending} path *.${ending}`),
    '@page path */',
    ...[...rules.typesByAddress.keys()].map(
      (pattern, index) => `@address_${index} path_regexp ${quote(pattern)}`,
    ),
  ];
}

function securityLines({ everywhere, documents }: ResponseRules, matcher: string): string[] {
  return [
    'header -Server',
    ...Object.entries(everywhere).map(([name, value]) => `header ${name} ${quote(value)}`),
    ...Object.entries(documents).map(([name, value]) => `header ${matcher} ${name} ${quote(value)}`),
  ];
}

/** By ending first, then by address, which is the surer one; the later line holds. A page's address may end in a slash. */
function typeLines({ typesByEnding, typesByAddress }: ResponseRules): string[] {
  return [
    ...[...typesByEnding].map(([ending, type]) => `header @ending_${ending} Content-Type ${quote(type)}`),
    `header @page Content-Type ${quote(typesByEnding.get('html') ?? '')}`,
    ...[...typesByAddress.values()].map(
      (type, index) => `header @address_${index} Content-Type ${quote(type)}`,
    ),
  ];
}

/** What is not there is told by a page, whatever was to come; any other fault by its status alone. */
function errorLines(rules: ResponseRules, basePath: string): string[] {
  const page = (path: string) => [
    `rewrite * ${path.slice(basePath.length)}`,
    'file_server {',
    '  precompressed br gzip',
    '}',
  ];
  const languages = [...rules.notFoundByAddress];
  return [
    'handle_errors {',
    ...indent([
      '@not_found expression {http.error.status_code} == 404',
      ...languages.map(([pattern], index) => `@language_${index} path_regexp ${quote(pattern)}`),
      'route {',
      ...indent([
        ...securityLines(rules, '*'),
        'header Cache-Control no-cache',
        'handle @not_found {',
        ...indent([
          `header Content-Type ${quote(rules.typesByEnding.get('html') ?? '')}`,
          ...languages.flatMap(([, path], index) => [
            `handle @language_${index} {`,
            ...indent(page(path)),
            '}',
          ]),
          'handle {',
          ...indent(page(rules.notFound)),
          '}',
        ]),
        '}',
        'respond {http.error.status_code}',
      ]),
      '}',
    ]),
    '}',
  ];
}

function quote(value: string): string {
  return `"${value.replaceAll('"', '\\"')}"`;
}
