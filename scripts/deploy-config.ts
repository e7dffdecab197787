import { resolve } from 'node:path';
import { caddyConfig } from '../lib/deploy/caddy';
import { readFinishedSite } from '../lib/deploy/finished-site';
import { nginxConfig } from '../lib/deploy/nginx';
import { readArguments, tellUsage } from './read-options';

const defaultPort = '8080';

/** `npm run deploy-config`: prints a server's configuration for the site in `out/`. @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const read = readArguments('deploy-config', args, {
    root: { type: 'string' },
    port: { type: 'string' },
    host: { type: 'string' },
    listen: { type: 'string' },
    tls: { type: 'boolean', default: false },
    brotli: { type: 'boolean', default: false },
  });
  if (!read) return 2;
  const [server, ...more] = read.positionals;
  if ((server !== 'nginx' && server !== 'caddy') || more.length)
    return tellUsage('deploy-config', 'Expected one server, `nginx` or `caddy`.');
  const { root = resolve('out'), port = defaultPort, host, listen, tls, brotli } = read.values;
  const number = /^\d{1,5}$/.test(port) ? Number(port) : 0;
  if (number < 1 || number > 65_535)
    return tellUsage('deploy-config', `Unexpected port \`${port}\`, expected a number from 1 to 65535.`);
  if (brotli && server === 'caddy')
    return tellUsage('deploy-config', 'Unexpected `--brotli`: Caddy sends the `.br` files always.');
  const deployment = { ...readFinishedSite('out'), root, port: number, host, listen, tls };
  process.stdout.write(
    server === 'nginx'
      ? nginxConfig(deployment, { brotli })
      : caddyConfig(deployment, { defaultPort: read.values.port === undefined }),
  );
  return 0;
}
