import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, join } from 'node:path';
import { withInstallLock } from './install-lock.mjs';

/** The packages could not be installed; the message says what to do. */
class InstallError extends Error {
  code = 'INSTALL_FAILED';
  name = 'InstallError';
}

/**
 * Installs the packages unless those in node_modules are the ones that package-lock.json names, for this Node on this
 * kind of machine. The stamp that says so is written last: an interrupted installation never counts.
 * @param {string} root the project's folder
 * @throws {InstallError} after npm's own output was shown
 */
export async function installMissing(root) {
  const stamp = join(root, 'node_modules', '.sidestykke-stamp');
  const wanted = fingerprint(root);
  const isInstalled = () => readIfThere(stamp).toString() === wanted;
  if (isInstalled()) return;
  await withInstallLock(root, async () => {
    // whoever held the lock may have done the work
    if (isInstalled()) return;
    process.stdout.write('Installing packages (npm ci) …\n');
    rmSync(stamp, { force: true });
    // no package needs its install script (tests/unit/dependencies.test.ts), so that none gets to run code here
    const options = ['--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
    const { code, output } = await npm(root, ['ci', ...options]);
    if (code !== 0) {
      process.stderr.write(output);
      throw new InstallError(explain(output, code));
    }
    mkdirSync(join(root, 'node_modules'), { recursive: true });
    writeFileSync(stamp, wanted);
  });
}

function fingerprint(root) {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json'])
    hash.update(readIfThere(join(root, name))).update('\0');
  return hash.update(`${process.version} ${process.platform} ${process.arch}`).digest('hex');
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
}

/** Runs npm to its end. Signals are passed on to it, so that it does not go on alone. */
function npm(root, args) {
  const [command, ...first] = npmCommand();
  const needsShell = process.platform === 'win32' && first.length === 0; // npm is a .cmd there
  const child = spawn(command, [...first, ...args], {
    cwd: root,
    shell: needsShell,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  let interruptedBy;
  const passOn = signal => {
    interruptedBy = signal;
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, passOn);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', error => {
      reject(
        new InstallError(
          `Could not run npm (${error.message}). Install npm, which comes with Node, then run the command again.`,
        ),
      );
    });
    child.on('close', code => {
      for (const signal of signals) process.off(signal, passOn);
      if (interruptedBy) process.exit(128 + constants.signals[interruptedBy]);
      resolve({ code, output });
    });
  });
}

/** The npm that runs this script, else the one in PATH; pnpm and yarn name themselves in the same variable. */
function npmCommand() {
  const path = process.env.npm_execpath;
  return path && !/^(pnpm|yarn|bun)/.test(basename(path)) ? [process.execPath, path] : ['npm'];
}

function explain(output, code) {
  if (
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/.test(
      output,
    )
  ) {
    return (
      'npm could not reach the package registry, see above. ' +
      'Connect to the network, or set the registry or proxy to use (npm config set registry …), then run the command again.'
    );
  }
  return `npm ci failed with exit code ${code}, see above. Repair what it names, then run the command again.`;
}
