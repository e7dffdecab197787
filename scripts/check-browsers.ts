import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import css from '@eslint/css';
import { ESLint } from 'eslint';
import baseline from 'eslint-plugin-baseline-js';
import { filesBelow } from '../lib/finish/site-files';
import { bundleElements } from '../lib/pipeline/bundle';
import { generate } from '../lib/pipeline/generate';

/** What the site needs of a browser: the features that were Baseline by the end of this year (docs/browsers.md). */
export const baselineYear = 2024;

/** Newer or less widespread CSS that may be missing, as the linter names it. docs/browsers.md: what happens then. */
export const progressiveStyles = {
  allowAtRules: ['view-transition'],
  allowProperties: [
    'accent-color',
    'break-after',
    'forced-color-adjust',
    'hyphenate-limit-chars',
    'orphans',
    'overscroll-behavior',
    'overscroll-behavior-x',
    'position-area',
    'position-try',
    'print-color-adjust',
    'reading-flow',
    'text-size-adjust',
    'text-wrap',
    'view-transition-name',
    'widows',
  ],
  allowSelectors: ['details-content', 'marker', 'selection'],
};

/** The same of JavaScript, by the ids of web-features. */
export const progressiveScripts = ['highlight'];

/**
 * Works since Safari 15, Chrome 89 and Firefox 89; Baseline counts it from 2026, when Safari mended modules that two
 * others import while they wait. Of ours only `main` waits, and nothing imports it.
 */
const needed = ['top-level-await'];

/** A text to lint. `path` says which language it is in. */
interface Source {
  path: string;
  text: string;
}

/**
 * The style sheets as they are written, and the modules as browsers get them.
 * @param root the project's folder
 */
export async function browserSources(root: string): Promise<Source[]> {
  generate(root);
  const { files, worker } = await bundleElements(root);
  const scripts = [...files, ['sw.js', worker] as const];
  return [
    ...filesBelow(join(root, 'app'))
      .filter(path => path.endsWith('.css'))
      .map(path => ({ path: `app/${path}`, text: readFileSync(join(root, 'app', path), 'utf8') })),
    ...scripts.map(([name, bytes]) => ({ path: `assets/${name}`, text: new TextDecoder().decode(bytes) })),
  ];
}

/**
 * Asks ESLint for what browsers of the Baseline year lack and nobody wrote down. Of scripts it sees syntax, globals and
 * their own members; members of objects whose type only a type checker knows it does not see.
 * @returns one line for each finding, with its place
 */
export async function unsupported(sources: readonly Source[]): Promise<string[]> {
  const eslint = new ESLint({
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/*.css'],
        plugins: { css },
        language: 'css/css',
        rules: { 'css/use-baseline': ['error', { available: baselineYear, ...progressiveStyles }] },
      },
      {
        files: ['**/*.js'],
        plugins: { baseline: { rules: baseline.rules } },
        rules: {
          'baseline/use-baseline': [
            'error',
            {
              available: baselineYear,
              includeWebApis: { preset: 'auto' },
              includeJsBuiltins: { preset: 'auto' },
              ignoreFeatures: [...progressiveScripts, ...needed],
            },
          ],
        },
      },
    ],
  });
  const results = await Promise.all(
    sources.map(async ({ path, text }) => {
      const [result] = await eslint.lintText(text, { filePath: path });
      return (result?.messages ?? []).map(
        ({ line, column, message }) => `${path}:${line}:${column} ${message}`,
      );
    }),
  );
  return results.flat();
}

/** `npm run check -- --only browsers`. @returns whether browsers of the Baseline year have all that is used */
export async function checkBrowsers(): Promise<boolean> {
  const findings = await unsupported(await browserSources(process.cwd()));
  for (const finding of findings) {
    process.stdout.write(
      `${finding}\nUse something else, or let pages do without it and name it in docs/browsers.md and scripts/check-browsers.ts.\n`,
    );
  }
  return findings.length === 0;
}
