import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { help } from '../../../scripts/help.mjs';
import { copyProject } from './copied-project';

const stamp = 'node_modules/.sidestykke-stamp';
const lock = '.cache/install.lock';

describe('without packages', () => {
  it.each(Object.keys(help))('%s prints its help and installs nothing', async command => {
    const { run, npmCalls } = copyProject();
    expect(await run([command, '--help'])).toEqual({ code: 0, stdout: `${help[command]}\n`, stderr: '' });
    expect(npmCalls()).toEqual([]);
  });

  it('lists the commands', async () => {
    const { stdout, code } = await copyProject().run(['--help']);
    expect(code).toBe(0);
    for (const command of Object.keys(help)) expect(stdout).toContain(command);
  });

  it.each([
    [
      ['serve'],
      `Unknown command \`serve\`, expected one of ${Object.keys(help)
        .map(name => `\`${name}\``)
        .join(', ')}.`,
    ],
    [['constructor'], 'Unknown command `constructor`'],
    [[], 'Missing command, expected one of `start`'],
  ])('refuses %j and lists the commands', async (args, fault) => {
    const { run, npmCalls } = copyProject();
    const { code, stderr } = await run(args);
    expect(code).toBe(2);
    expect(stderr.startsWith(fault)).toBe(true);
    expect(stderr).toContain('Commands (each with `-- --help`):');
    expect(npmCalls()).toEqual([]);
  });
});

describe('installation', () => {
  it('runs npm ci once, silently, and again only when something that matters has changed', async () => {
    const { run, npmCalls, write } = copyProject();
    const first = await run(['eval']);
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(/^Installing packages \(npm ci\) …\n{/);
    expect(first.stdout).not.toContain('added packages');
    const second = await run(['eval']);
    expect(second.stdout).not.toContain('Installing');
    expect(npmCalls()).toEqual(['ci --include=dev --ignore-scripts --no-audit --no-fund']);
    write('package-lock.json', '{ "changed": true }');
    await run(['eval']);
    expect(npmCalls()).toHaveLength(2);
  });

  it('says what to do without a network, and does not take half an installation for one', async () => {
    const { run, root, npmCalls } = copyProject();
    const FAKE_NPM =
      'npm error code ENOTFOUND\nnpm error network request to https://registry.npmjs.org/ failed';
    const { code, stdout, stderr } = await run(['eval'], { FAKE_NPM });
    expect(code).toBe(1);
    expect(stdout).toBe('Installing packages (npm ci) …\n');
    expect(stderr).toBe(
      `${FAKE_NPM}\nnpm could not reach the package registry, see above. Connect to the network, or set the registry ` +
        'or proxy to use (npm config set registry …), then run the command again.\n',
    );
    expect(existsSync(join(root, stamp))).toBe(false);
    expect(existsSync(join(root, lock))).toBe(false);
    expect((await run(['eval'])).code).toBe(0);
    expect(npmCalls()).toHaveLength(2);
  });

  it('forgets the last installation when a new one fails', async () => {
    const { run, npmCalls, write } = copyProject();
    await run(['eval']);
    write('package-lock.json', '{ "changed": true }');
    await run(['eval'], { FAKE_NPM: 'broken' });
    write('package-lock.json', '{}');
    await run(['eval']);
    expect(npmCalls()).toHaveLength(3);
  });

  it('shows what npm said when it fails for another reason', async () => {
    const { code, stderr } = await copyProject().run(['eval'], { FAKE_NPM: 'npm error code EUSAGE' });
    expect(code).toBe(1);
    expect(stderr).toBe(
      'npm error code EUSAGE\nnpm ci failed with exit code 7, see above. Repair what it names, then run the command again.\n',
    );
  });

  it.runIf(process.platform !== 'win32')(
    'takes npm from PATH where none runs it, or another manager does',
    async () => {
      const { run, root, npmCalls } = copyProject();
      mkdirSync(join(root, 'bin'));
      writeFileSync(
        join(root, 'bin/npm'),
        `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'npm-cli.mjs')}" "$@"\n`,
      );
      chmodSync(join(root, 'bin/npm'), 0o755);
      const PATH = [join(root, 'bin'), process.env.PATH].join(delimiter);
      expect((await run(['eval'], { PATH, npm_execpath: '' })).code).toBe(0);
      rmSync(join(root, stamp));
      expect((await run(['eval'], { PATH, npm_execpath: '/usr/lib/pnpm.cjs' })).code).toBe(0);
      expect(npmCalls()).toHaveLength(2);
    },
  );

  it('says so when there is no npm at all', async () => {
    const { root, run } = copyProject();
    const { code, stderr } = await run(['eval'], { PATH: join(root, 'empty'), npm_execpath: '' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Could not run npm \(.*ENOENT.*\)\. Install npm, which comes with Node, /);
  });

  it('happens once when two commands start together', async () => {
    const { run, npmCalls } = copyProject();
    const ended = await Promise.all([
      run(['eval'], { FAKE_NPM_MS: '700' }),
      run(['eval'], { FAKE_NPM_MS: '700' }),
    ]);
    expect(ended.map(({ code }) => code)).toEqual([0, 0]);
    expect(npmCalls()).toHaveLength(1);
    expect(ended.map(({ stdout }) => stdout).join('')).toMatch(
      /Waiting for another command \(process \d+\) to install/,
    );
  });

  it('breaks the lock of a process that is gone', async () => {
    const { run, write } = copyProject();
    write(`${lock}/pid`, String(spawnSync(process.execPath, ['--version']).pid));
    expect((await run(['eval'])).code).toBe(0);
  });

  it.runIf(process.platform !== 'win32')(
    'ends with npm when it is told to stop, and leaves no lock',
    async () => {
      const { start, root, npmCalls } = copyProject();
      const { child, ended } = start(['eval'], { FAKE_NPM_MS: '60000' });
      await vi.waitFor(() => expect(npmCalls()).toHaveLength(1), { timeout: 4000 });
      child.kill('SIGTERM');
      expect((await ended).code).toBe(143);
      expect(existsSync(join(root, lock))).toBe(false);
      expect(existsSync(join(root, stamp))).toBe(false);
    },
  );
});

describe('the command', () => {
  it('gets its arguments and the project’s folder, and gives the exit code', async () => {
    const { run, root } = copyProject();
    const { code, stdout } = await run(['eval', 'three', '--json', 'f'], {
      TEST_CWD: dirname(root),
      CONTENT_DIR: 'mine',
    });
    expect(code).toBe(3);
    expect(JSON.parse(stdout.split('\n')[1] ?? '')).toEqual({
      args: ['three', '--json', 'f'],
      cwd: root,
      content: join(dirname(root), 'mine'),
      telemetry: '1',
    });
  });

  it('is told apart from a bug by its error’s code', async () => {
    const { run } = copyProject();
    await run(['eval']);
    expect(await run(['eval', 'told'])).toEqual({ code: 1, stdout: '', stderr: 'Port 1 is taken.\n' });
    const bug = await run(['eval', 'bug']);
    expect(bug.code).toBe(1);
    expect(bug.stderr).toMatch(/^TypeError: a bug\n {4}at run .*eval\.ts/);
  });
});
