import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { makeSite } from '../serve/test-site';
import { toEnd } from './copied-project';

const project = pathToFileURL(join(import.meta.dirname, '../../../')).href;

/** Runs the command as bootstrap does, without its installation, where `out/` is a small site. */
function start(args: string[], env: Record<string, string> = {}) {
  const script = `import { register } from '${project}node_modules/tsx/dist/esm/api/index.mjs';
register();
const { run } = await import('${project}scripts/start.ts');
run(JSON.parse(process.argv[1])).then(code => { process.exitCode = code; }, error => { console.error(error.message); process.exitCode = 1; });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, JSON.stringify(args)], {
    cwd: dirname(makeSite({ 'big.html': 'x'.repeat(20_000_000) })),
    env: { ...process.env, PORT: '', BASE_PATH: '', ...env },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return { child, ended: toEnd(child) };
}

describe('npm start', () => {
  it('prints exactly the two addresses, serves them, and stops at a signal with exit code 0', async () => {
    const { child, ended } = start(['--no-build', '--port', '0']);
    const [printed] = (await once(child.stdout, 'data')) as [string];
    const [, origin] = /^Dansk: {3}(http:\/\/127\.0\.0\.1:\d+)\/da\/\n/.exec(printed) ?? [];
    expect(printed).toBe(`Dansk:   ${origin}/da/\nEnglish: ${origin}/en/\nCtrl+C stops it.\n`);
    expect(await (await fetch(`${origin}/da/`)).text()).toBe('forside');
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    await expect(fetch(`${origin}/da/`)).rejects.toThrow();
  });

  it.each(['SIGINT', 'SIGHUP'] as const)(
    'stops at %s, also when npm passes it on a second time',
    async signal => {
      const { child, ended } = start(['--no-build', '--port', '0']);
      await once(child.stdout, 'data');
      child.kill(signal);
      child.kill(signal);
      expect(await ended).toMatchObject({ code: 0, stderr: '' });
    },
  );

  it('says nothing with --quiet, and ends what it sends before it stops', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    await new Promise(resolve => other.close(resolve));
    const { child, ended } = start(['--no-build', '--quiet', '--port', String(port)]);
    const address = `http://127.0.0.1:${port}`;
    await vi.waitFor(() => fetch(address), { timeout: 20_000, interval: 100 });
    const large = await fetch(`${address}/big.html`);
    child.kill('SIGTERM');
    expect((await large.text()).length).toBe(20_000_000);
    expect(await ended).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });

  it('names the addresses below the base path', async () => {
    const { child } = start(['--no-build'], { PORT: '0', BASE_PATH: '/kb' });
    const [printed] = (await once(child.stdout, 'data')) as [string];
    expect(printed).toMatch(
      /^Dansk: {3}http:\/\/127\.0\.0\.1:\d+\/kb\/da\/\nEnglish: http:\/\/127\.0\.0\.1:\d+\/kb\/en\/\n/,
    );
  });

  it('says before the build that a port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => {
      other.close();
    });
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const { code, stdout, stderr } = await start(['--port', String(port)]).ended;
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(`Port ${port} is taken.`);
  });

  it.each([
    [
      ['--prot', '1'],
      {},
      'Unexpected option `--prot`, expected one of `--port`, `--host`, `--no-build`, `--quiet`.',
    ],
    [['here'], {}, 'Unexpected argument `here`, expected one of'],
    [['--port'], {}, "Option '--port <value>' argument missing."],
    [['--port', '70000'], {}, 'Unexpected port `70000` after `--port`, expected a number from 0 to 65535.'],
    [['--port', '1e3'], {}, 'Unexpected port `1e3` after'],
    [[], { PORT: 'web' }, "Unexpected port `web` in the environment's PORT"],
  ])('refuses %j with %j, and prints its help', async (args, env, fault) => {
    const { code, stderr } = await start(args as string[], env as Record<string, string>).ended;
    expect(code).toBe(2);
    expect(stderr.startsWith(fault as string)).toBe(true);
    expect(stderr).toContain('npm start [-- options]');
  });
});
