import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Runs a command that a package brings along, its output shown as it comes. With this same Node rather than through
 * npx, which passes no signals on; the child ends with this process.
 * @param name of the command in the package's `bin`
 * @returns whether its exit code was 0
 */
export function runPackageBin(packageName: string, name: string, args: readonly string[]): Promise<boolean> {
  // looked for by hand: `require.resolve` finds no package.json that the package does not export
  const manifest = require.resolve
    .paths(packageName)!
    .map(folder => join(folder, packageName, 'package.json'))
    .find(path => existsSync(path));
  if (!manifest) throw new Error(`The package ${packageName} is not installed.`);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: Record<string, string> };
  const child = spawn(process.execPath, [join(dirname(manifest), bin[name]!), ...args], { stdio: 'inherit' });
  const end = () => child.kill();
  process.on('exit', end);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => {
      process.off('exit', end);
      resolve(code === 0);
    });
  });
}
