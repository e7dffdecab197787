import { createHash } from 'node:crypto';
import { immutableCacheControl } from '../finish/headers-file';
import { checkDeployment, type Deployment } from './deployment';
import { indent } from './indent';
import { responseRules } from './response-rules';

/**
 * The configuration of a site for nginx 1.22 or newer with gzip_static, to be included in its `http` block.
 *
 * Headers are given once, for the whole server, by variables that a `map` works out when an answer is sent: `add_header`
 * in a `location` would silence all those outside it. Statuses are in the maps, so that only what is found is kept for long.
 * @param options.brotli the module ngx_brotli_static is loaded; nginx does not start with this option and without it
 * @throws {DeployError} when a value would be misread
 */
export function nginxConfig(deployment: Deployment, options: { brotli: boolean }): string {
  checkDeployment(deployment);
  const { root, basePath, redirects, port, host, listen } = deployment;
  const folder = root.replace(/\/+$/, '');
  const rules = responseRules(deployment);
  const variable = variablesOf(deployment);
  const documents = Object.entries(rules.documents);
  const notFoundPages = [...rules.notFoundByAddress].map(([pattern, page]) => [`~${pattern}`, page] as const);
  return lines(
    '# Written by `npm run deploy-config`; write it anew with every release, as it knows its redirects.',
    ...map('$uri', variable('not_found'), rules.notFound, notFoundPages),
    ...map('$status$uri', variable('cache'), 'no-cache', [
      ...rules.immutable.map(
        pattern => [`~^(?:200|206|304)${pattern.slice(1)}`, immutableCacheControl] as const,
      ),
      [`200${rules.health}`, 'no-store'],
    ]),
    ...documents.flatMap(([name, value]) =>
      map('$uri', variable(name), value, [[`~${rules.subresource}`, '']]),
    ),
    'server {',
    ...indent([
      ...(listen ? [`listen ${listen}:${port};`] : [`listen ${port};`, `listen [::]:${port};`]),
      `server_name ${host ?? '_'};`,
      '# readers keep to themselves who reads what: nginx would name them also with an error; its own go to the main log',
      'access_log off;',
      'error_log /dev/null crit;',
      'log_not_found off;',
      'server_tokens off;',
      '# no name, port or scheme, which a proxy in front may know otherwise',
      'absolute_redirect off;',
      'gzip off;',
      'gzip_static on;',
      'gzip_vary on;',
      'gzip_proxied any;',
      ...(options.brotli ? ['brotli_static on;'] : []),
      ...types(rules.typesByEnding),
      'default_type application/octet-stream;',
      ...Object.entries(rules.everywhere).map(
        ([name, value]) => `add_header ${name} ${quote(value)} always;`,
      ),
      ...documents.map(([name]) => `add_header ${name} ${variable(name)} always;`),
      `add_header Cache-Control ${variable('cache')} always;`,
      `error_page 404 ${variable('not_found')};`,
      `error_page 403 =404 ${variable('not_found')};`,
      ...[...redirects].map(([from, to]) => `location = ${quote(from)} { return 301 "${to}$is_args$args"; }`),
      `location = ${rules.health} {`,
      ...indent([
        `alias ${quote(`${folder}${rules.versionFile}`)};`,
        'types { }',
        'default_type application/json;',
      ]),
      '}',
      ...(basePath
        ? [
            `location = / { return 302 "${basePath}/$is_args$args"; }`,
            `location = ${quote(basePath)} { return 301 "${basePath}/$is_args$args"; }`,
            'location / { return 404; }',
          ]
        : []),
      `location ${quote(`${basePath}/`)} {`,
      ...indent([
        `alias ${quote(`${folder}/`)};`,
        'index index.html;',
        `location ~* ${quote(rules.hidden)} { return 404; }`,
        ...[...rules.typesByAddress].map(
          ([pattern, type]) => `location ~ ${quote(pattern)} { types { } default_type ${quote(type)}; }`,
        ),
      ]),
      '}',
    ]),
    '}',
  );
}

/** Variables are nginx's, not a server's: two sites on one nginx must not share a name. */
function variablesOf({ root, basePath, port, host, listen }: Deployment): (name: string) => string {
  const site = [root, basePath, port, host, listen].join(' ');
  const suffix = createHash('sha256').update(site).digest('hex').slice(0, 6);
  return name => `$${name.toLowerCase().replaceAll('-', '_')}_${suffix}`;
}

function map(
  source: string,
  variable: string,
  otherwise: string,
  entries: readonly (readonly [string, string])[],
): string[] {
  return [
    `map "${source}" ${variable} {`,
    ...indent([
      `default ${quote(otherwise)};`,
      ...entries.map(([pattern, value]) => `${quote(pattern)} ${quote(value)};`),
    ]),
    '}',
  ];
}

function types(byEnding: ReadonlyMap<string, string>): string[] {
  return ['types {', ...indent([...byEnding].map(([ending, type]) => `${quote(type)} ${ending};`)), '}'];
}

/** nginx takes a backslash in quotes as it is, but before a quote. */
function quote(value: string): string {
  return `"${value.replaceAll('"', '\\"')}"`;
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
