import { ruleIds } from '../lib/check/rules';
import { quoted } from '../lib/content/quoted';
import { isLocale, locales } from '../lib/i18n/locales';
import { generate } from '../lib/pipeline/generate';
import { nearest } from '../lib/text/edit-distance';
import { type ContentCheckOptions, checkContentFolder } from './check-content';
import { readOptions, tellUsage } from './read-options';
import { runPackageBin } from './run-package-bin';
import { stopSignal } from './stop-signal';

interface CheckOptions extends ContentCheckOptions {
  write: boolean;
}

/** In the order they run; each tells whether all is well, and has said what is not. */
const checks = {
  format: ({ write }) =>
    runPackageBin('@biomejs/biome', 'biome', write ? ['check', '--write', '.'] : ['ci', '.']),
  types: () => {
    // a fresh clone has no generated modules yet, and the code imports them
    generate(process.cwd());
    return runPackageBin('typescript', 'tsc', ['--noEmit', '-p', '.']);
  },
  /** Files, exports and packages that nothing uses; knip.jsonc says what is used in ways that it does not see. */
  unused: () => {
    generate(process.cwd());
    return runPackageBin('knip', 'knip', ['--no-progress', '--no-config-hints']);
  },
  /** Nothing that browsers of the Baseline year lack, but for what docs/browsers.md lists. */
  browsers: async () => (await import('./check-browsers')).checkBrowsers(),
  content: checkContentFolder,
} satisfies Record<string, (options: CheckOptions) => Promise<boolean>>;

type CheckName = keyof typeof checks;

const verdicts = { da: ['i orden', 'FEJL'], en: ['passed', 'FAILED'] };

/** `npm run check`: every check, also after one has failed. @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const names = Object.keys(checks) as CheckName[];
  const options = readOptions('check', args, {
    only: { type: 'string', default: names.join(',') },
    write: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    annotations: { type: 'boolean', default: process.env.GITHUB_ACTIONS === 'true' },
    lang: { type: 'string', default: 'en' },
    rule: { type: 'string', multiple: true },
  });
  if (!options) return 2;
  const chosen = options.only.split(',').map(name => name.trim());
  const unknown = chosen.find(name => !(names as string[]).includes(name));
  if (unknown !== undefined) {
    return tellUsage(
      'check',
      `Unknown check \`${unknown}\`, expected some of ${names.map(name => `\`${name}\``).join(', ')}.`,
    );
  }
  const { lang: locale, json, annotations, write, rule: rules } = options;
  if (!isLocale(locale))
    return tellUsage('check', `Unknown language \`${locale}\`, expected one of ${quoted(locales)}.`);
  const unknownRule = rules?.find(rule => !ruleIds.includes(rule));
  if (unknownRule !== undefined) {
    const near = quoted(nearest(unknownRule, ruleIds));
    return tellUsage(
      'check',
      `Unknown rule \`${unknownRule}\`. ${near ? `Nearest: ${near}.` : 'docs/rules.md lists the rules.'}`,
    );
  }
  if (json && chosen.join() !== 'content')
    return tellUsage('check', 'Unexpected `--json` without `--only content`: only that check has a record.');
  // so that an interrupted check takes its tools with it
  stopSignal();
  let hasFailed = false;
  for (const name of names.filter(name => chosen.includes(name))) {
    const startedAt = performance.now();
    const isFine = await checks[name]({ locale, json, annotations, write, only: rules });
    hasFailed ||= !isFine;
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    if (!json) process.stdout.write(`${name}: ${verdicts[locale][isFine ? 0 : 1]} (${seconds} s)\n`);
  }
  return hasFailed ? 1 : 0;
}
