import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { caddyConfig } from '../../../lib/deploy/caddy';
import type { Deployment } from '../../../lib/deploy/deployment';
import { nginxConfig } from '../../../lib/deploy/nginx';
import { ask } from '../serve/test-site';

const project = join(import.meta.dirname, '../../..');

export type Program = 'nginx' | 'caddy';

/** Whether the program is on PATH. */
export function isInstalled(program: Program): boolean {
  return spawnSync(program, [program === 'nginx' ? '-v' : 'version']).status === 0;
}

/** Debian's module; its file is there when it is loaded. */
export const hasBrotliModule = existsSync('/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf');

/** Runs the real program with the configuration written for it, on loopback, until the test ends. @returns its port */
export async function runServer(
  program: Program,
  site: Partial<Deployment> & Pick<Deployment, 'root'>,
): Promise<number> {
  return (await runServerAloud(program, site)).port;
}

/** The same. @returns also what it has said so far */
export async function runServerAloud(
  program: Program,
  site: Partial<Deployment> & Pick<Deployment, 'root'>,
): Promise<{ port: number; said: () => string }> {
  const port = await freePort();
  const deployment = { basePath: '', redirects: new Map(), tls: false, listen: '127.0.0.1', ...site, port };
  const folder = mkdtempSync(join(tmpdir(), 'sidestykke-deploy-'));
  // nginx that root starts gives its work to another user, who has to get at the site
  for (const dir of [folder, dirname(deployment.root)]) chmodSync(dir, 0o755);
  const child = program === 'nginx' ? startNginx(folder, deployment) : startCaddy(folder, deployment);
  let said = '';
  child.stderr?.on('data', chunk => {
    said += chunk;
  });
  const ended = new Promise(resolve => child.once('exit', resolve));
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  await vi.waitFor(
    async () => {
      if (child.exitCode !== null) throw new Error(said);
      await ask(port, '/');
    },
    { timeout: 10_000, interval: 50 },
  );
  return { port, said: () => said };
}

function startNginx(folder: string, deployment: Deployment): ChildProcess {
  const main = readFileSync(join(project, 'deploy/nginx.conf'), 'utf8').replaceAll('/tmp/', `${folder}/`);
  writeFileSync(join(folder, 'nginx.conf'), main);
  writeFileSync(join(folder, 'site.conf'), nginxConfig(deployment, { brotli: hasBrotliModule }));
  return spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
}

function startCaddy(folder: string, deployment: Deployment): ChildProcess {
  const file = join(folder, 'Caddyfile');
  const config = caddyConfig(deployment, { defaultPort: false });
  writeFileSync(file, `{\n  admin off\n}\n${config}`);
  const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  execFileSync('caddy', ['validate', '--config', file, '--adapter', 'caddyfile'], { env, stdio: 'pipe' });
  const args = ['run', '--config', file, '--adapter', 'caddyfile'];
  return spawn('caddy', args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
