import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { help } from '../../../scripts/help.mjs';

const root = join(import.meta.dirname, '../../..');
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');
const sourcesBelow = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true })
    .map(name => `${folder}/${name}`)
    .filter(name => /\.(?:ts|tsx|mjs)$/.test(name));

const page = textOf('docs/operating.md');
/** The rows of the table under a heading, each as the texts of its cells. */
const rowsUnder = (heading: string) =>
  (page.split(`\n## ${heading}\n`)[1] ?? '')
    .split('\n## ')[0]!
    .split('\n')
    .filter(line => line.startsWith('| `'))
    .map(line => line.split(/(?<!\\)\|/).map(cell => cell.trim()));

/** What a command reads from its command line: `start --port`. */
const flagsOf = (command: string) =>
  [
    ...textOf(`scripts/${command}.ts`).matchAll(
      /(?:^\s+|[{,]\s*)'?([\w-]+)'?: \{ type: '(?:string|boolean)'/gm,
    ),
  ].map(match => `${command} --${match[1]}`);

/** Set by the commands for themselves and for what they start, or by npm. */
const internal = new Set([
  'AUDIT',
  'CONTENT_SNAPSHOT',
  'INIT_CWD',
  'NEXT_TELEMETRY_DISABLED',
  'NODE_ENV',
  'EXPORT_FOLDER',
  'PAGE_SAMPLES',
  'PATH',
  'PLAYWRIGHT_JSON_OUTPUT_FILE',
]);

/** The names that a source takes from the environment, however it does. */
function variablesIn(text: string): string[] {
  const dotted = [...text.matchAll(/\benv\.([A-Z][A-Z_]+)\b/g)].map(match => match[1]!);
  const taken = [...text.matchAll(/\{([^{}]*)\} = process\.env\b/g)].flatMap(match => [
    ...match[1]!.matchAll(/\b[A-Z][A-Z_]+\b/g),
  ]);
  return [...dotted, ...taken.map(String)].filter(name => !internal.has(name));
}

describe('docs/operating.md', () => {
  it('has every option of every command, and no other', () => {
    const told = rowsUnder('Options').flatMap(([, flag = '', commands = '']) =>
      commands.split(', ').map(command => `${command} ${/--[\w-]+/.exec(flag)}`),
    );
    const read = Object.keys(help).flatMap(flagsOf);
    expect(read.length).toBeGreaterThan(30);
    expect(told.sort()).toEqual(read.sort());
  });

  it('has every name that is read from the environment, and no other', () => {
    const told = rowsUnder('Environment').map(([, name = '']) => name.replaceAll('`', ''));
    const sources = ['lib', 'app', 'scripts', 'tests/e2e', 'tests/bench'].flatMap(sourcesBelow);
    const read = [...sources, 'next.config.ts', 'playwright.config.ts'].flatMap(file =>
      variablesIn(textOf(file)),
    );
    expect([...new Set(told)].sort()).toEqual([...new Set(read)].sort());
  });

  it('agrees with what the commands say of themselves', () => {
    for (const command of Object.keys(help)) {
      const said = new Set(help[command]?.match(/(?<=[ ,])--[\w-]+/g));
      expect([command, flagsOf(command).filter(flag => !said.has(flag.split(' ')[1]!))]).toEqual([
        command,
        [],
      ]);
    }
  });
});
