import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const pollMs = 300;

/**
 * Runs a task while no other command installs. The lock is a folder with the owner's pid in it, in `.cache` as
 * `npm ci` deletes node_modules. It is made elsewhere and moved into place, so it never stands there without a pid.
 * @template T
 * @param {string} root the project's folder
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function withInstallLock(root, task) {
  const cache = join(root, '.cache');
  const lock = join(cache, 'install.lock');
  await takeLock(cache, lock);
  const release = () => rmSync(lock, { recursive: true, force: true });
  // also when a signal ends the process in the middle
  process.on('exit', release);
  try {
    return await task();
  } finally {
    process.off('exit', release);
    release();
  }
}

async function takeLock(cache, lock) {
  let hasSaidSo = false;
  while (!tryToTake(cache, lock)) {
    const owner = ownerOf(lock);
    if (owner !== undefined && !isRunning(owner)) {
      breakLock(cache, lock, owner);
      continue;
    }
    if (!hasSaidSo && owner !== undefined) {
      process.stdout.write(
        `Waiting for another command (process ${owner}) to install packages … If there is none, delete .cache/install.lock\n`,
      );
      hasSaidSo = true;
    }
    await wait(pollMs);
  }
}

function tryToTake(cache, lock) {
  const mine = join(cache, `install.lock.${process.pid}`);
  mkdirSync(mine, { recursive: true });
  writeFileSync(join(mine, 'pid'), String(process.pid));
  if (moveTo(mine, lock)) return true;
  rmSync(mine, { recursive: true, force: true });
  return false;
}

/** Moves a stale lock aside. If a third command has broken and taken it meanwhile, it gets it back. */
function breakLock(cache, lock, owner) {
  const aside = join(cache, `install.lock.stale.${process.pid}`);
  try {
    if (!moveTo(lock, aside)) return;
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (ownerOf(aside) !== owner && moveTo(aside, lock)) return;
  rmSync(aside, { recursive: true, force: true });
}

/** False when the target exists: a folder is never moved onto one that has content. */
function moveTo(from, to) {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    const isTaken =
      ['ENOTEMPTY', 'EEXIST'].includes(error.code) ||
      (process.platform === 'win32' && error.code === 'EPERM');
    if (isTaken) return false;
    throw error;
  }
}

/** undefined: just released. A pid that cannot be read is no running process's. */
function ownerOf(lock) {
  try {
    return Number(readFileSync(join(lock, 'pid'), 'utf8')) || 0;
  } catch {
    return undefined;
  }
}

function isRunning(pid) {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user
    return error.code === 'EPERM';
  }
}
