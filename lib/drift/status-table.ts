import { changedIn, changesIn, type SectionDrift } from '../content/counterparts/compare';
import type { Locale } from '../i18n/locales';
import { type Translator, translator } from '../i18n/translate';
import { inContext, type WordChange } from '../text/word-diff';
import { pageName } from './page-refs';
import type { PageDrift } from './site-drift';

export interface StatusOptions {
  /** Language of the words. */
  locale: Locale;
  /** Sections that are in step too. */
  all: boolean;
  /** What changed, word by word. */
  changes: boolean;
}

/** So many unchanged words stand on either side of a change. */
const contextWords = 8;

/** The state of pages and sections for a terminal: a line per section, below its page; last, how many are how. */
export function statusTable(pages: readonly PageDrift[], { locale, all, changes }: StatusOptions): string {
  const t = translator(locale);
  const lines = pages.flatMap(({ draft, sections }) => {
    const shown = sections.filter(({ state }) => all || state !== 'inStep');
    if (!shown.length) return [];
    const width = Math.max(...shown.map(({ section }) => section.length));
    return [
      pageName(draft),
      ...shown.flatMap(drift => [
        `  ${`#${drift.section}`.padEnd(width + 1)}  ${stateInWords(drift, t)}${since(drift, t)}`,
        ...(changes ? changesOf(drift).map(line => `      ${line}`) : []),
      ]),
      '',
    ];
  });
  return [...lines, summary(pages, t), ''].join('\n');
}

/** `newer in Danish` */
function stateInWords({ state, locale }: Pick<SectionDrift, 'state' | 'locale'>, t: Translator): string {
  return t('status.state', { state, lang: locale ?? 'da' });
}

function since({ state, last }: SectionDrift, t: Translator): string {
  if (!last || state === 'neverConfirmed') return '';
  return `  (${t('status.confirmed', { date: last.confirmed })})`;
}

/** Pages and sections in numbers: of each state that there is. */
function summary(pages: readonly PageDrift[], t: Translator): string {
  const counts = new Map<string, number>();
  for (const drift of pages.flatMap(({ sections }) => sections)) {
    const words = stateInWords(drift, t);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const states = [...counts].map(([words, count]) => `${count} ${words}`).join(', ');
  const sections = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return t('status.summary', { pages: pages.length, sections, states: states || '–' });
}

/** A line per language that was changed: `en: … after [-May-] {+June+} 2022 …` */
export function changesOf(drift: SectionDrift): string[] {
  return changedIn(drift).map(locale => `${locale}: ${marked(changesIn(drift, locale))}`);
}

function marked(changes: readonly WordChange[]): string {
  return inContext(changes, contextWords)
    .map(({ kind, text }) => (kind === 'del' ? `[-${text}-]` : kind === 'ins' ? `{+${text}+}` : text))
    .join(' ');
}
