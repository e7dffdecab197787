import { counterpartOf, locales } from '@/lib/i18n/locales';
import type { Part } from '@/lib/search/excerpt';
import type { Reason } from '@/lib/search/explain';
import type { AnswerCard, PageResult, Place } from '@/lib/search/query/results';
import { locale } from '../site';
import { h } from './dom';
import type { Words } from './words';

/** In the dialog results are options of a listbox, on the page an ordered list of links under headings. */
export type Mode = 'dialog' | 'page';

let ids = 0;

/** The answer to a term or abbreviation that was typed alone: a spread, never one language. */
export function renderAnswer({ href, sides }: AnswerCard, mode: Mode, words: Words): HTMLLIElement {
  const cells = locales.flatMap(lang => {
    const side = sides[lang];
    if (!side) return [];
    const short =
      side.abbreviations.length > 0 && h('span', { class: 'abbr' }, side.abbreviations.join(', '));
    return [
      h(
        'span',
        { lang },
        h('span', { class: 'name' }, side.name, short),
        h('span', { class: 'def' }, side.definition),
      ),
    ];
  });
  return item(
    mode,
    option(
      mode,
      'answer',
      href,
      h('span', { class: 'spread' }, ...cells),
      h('span', { class: 'more ui' }, words('openTerm')),
    ),
  );
}

/** A page with its best places. */
export function renderPage(page: PageResult, mode: Mode, words: Words): HTMLLIElement {
  const foreign = page.locale === locale ? undefined : page.locale;
  const topic = [page.topic, foreign && words('onlyOther')].filter(Boolean).join(' · ');
  const crumb = topic && h('span', { class: 'crumb', lang: foreign && locale }, topic);
  const id = `g${++ids}`;
  // A place before the first heading bears the page's title: above it the topic is enough.
  const isTitled = page.places[0]?.isIntro && topic;
  const title = h(
    mode === 'dialog' || isTitled ? 'p' : 'h2',
    { class: 'pg', id, lang: isTitled ? undefined : foreign },
    ...(isTitled ? [topic] : [page.title, crumb]),
  );
  const places = page.places.map((place, i) => renderPlace(place, i === 0, foreign, mode, words));
  if (mode === 'page') return h('li', { class: 'grp' }, title, ...places);
  return item(mode, h('div', { role: 'group', 'aria-labelledby': id, class: 'grp' }, title, ...places));
}

function renderPlace(
  { heading, isIntro, href, excerpt, reason, evidence }: Place,
  isFirst: boolean,
  foreign: string | undefined,
  mode: Mode,
  words: Words,
): HTMLElement {
  const other = counterpartOf(locale);
  const why = evidence || foreign ? [words('foundVia')] : reason && reasonParts(reason, words);
  return option(
    mode,
    'hit',
    href,
    h('span', { class: 'sect', lang: foreign }, ...(isIntro && !isFirst ? [words('intro')] : parts(heading))),
    why &&
      h(
        'span',
        { class: 'why' },
        h('span', { class: 'pair', 'data-on': evidence || foreign ? other : locale }),
        ...why,
      ),
    h('span', { class: 'ex', lang: foreign }, ...parts(excerpt)),
    evidence?.length ? h('span', { class: 'ev', lang: other }, ...parts(evidence)) : undefined,
  );
}

function item(mode: Mode, ...children: Node[]): HTMLLIElement {
  return h('li', { role: mode === 'dialog' ? 'presentation' : undefined }, ...children);
}

function option(
  mode: Mode,
  className: string,
  href: string,
  ...children: (Node | undefined | false | '')[]
): HTMLAnchorElement {
  const role =
    mode === 'dialog' ? { role: 'option', id: `h${++ids}`, tabindex: -1, 'aria-selected': 'false' } : {};
  return h('a', { class: className, href, ...role }, ...children);
}

function parts(list: readonly Part[]): (Node | string)[] {
  return list.map(({ text, mark }) => (mark ? h('mark', {}, text) : text));
}

/** Why a place was found, in words; of a compound, the part that matched stands out. */
function reasonParts(reason: Reason, words: Words): (Node | string)[] {
  if (reason.kind === 'part') return [words('part'), ` ${reason.before}·`, h('b', {}, reason.part)];
  const { kind, ...values } = reason;
  return [words(kind, values)];
}
