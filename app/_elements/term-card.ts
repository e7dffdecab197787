import type { Locale } from '@/lib/i18n/locales';
import type { TermSide } from '@/lib/site/glossary-view';
import { openPopover } from './popover';
import { readingWords } from './reading-words';
import { h } from './search/dom';
import './term-card.css';

/** A glossary term: its short definition in both languages, Danish first, and the ways to its pages. */
export async function showTerm(link: HTMLAnchorElement): Promise<void> {
  const [words, sides] = await Promise.all([readingWords(), cardOf(link)]);
  const isOwn = (lang: Locale) => lang === document.documentElement.lang;
  const close = h('button', { type: 'button' }, words('close'));
  const named = sides.find(({ lang }) => isOwn(lang)) ?? sides[0]!;
  const popover = openPopover(
    link,
    named.name,
    h(
      'dl',
      { class: 'card' },
      ...sides.map(({ lang, name, abbreviations, definition }) =>
        h(
          'div',
          { lang },
          h(
            'dt',
            {},
            name,
            abbreviations.length > 0 && h('span', { class: 'abbr' }, abbreviations.join(', ')),
          ),
          h('dd', {}, definition),
        ),
      ),
    ),
    h(
      'p',
      { class: 'go ui', lang: document.documentElement.lang },
      ...sides.map(({ lang, href }) =>
        isOwn(lang)
          ? h('a', { href }, words('openTerm'))
          : h('a', { href, lang, hreflang: lang }, words('openTermThere')),
      ),
      close,
    ),
  );
  // A term of the other language only is called by its name there.
  if (popover) popover.lang = named.lang;
  close.addEventListener('click', () => popover?.hidePopover());
}

/** What a card shows lies beside the page of its term. @throws when it cannot be had */
async function cardOf(link: HTMLAnchorElement): Promise<TermSide[]> {
  const response = await fetch(new URL('card.json', link.href));
  if (!response.ok) throw new Error(`No card for ${link.href}: ${response.status}`);
  return response.json();
}
