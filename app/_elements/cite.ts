import './cite.css';
import { bibtex } from '@/lib/cite/bibtex';
import type { Citation } from '@/lib/cite/citation';
import { cslJson } from '@/lib/cite/csl-json';
import { plainCitation } from '@/lib/cite/plain-text';
import type { Locale } from '@/lib/i18n/locales';
import { copyText } from './copy-text';
import { pageAddress } from './page-address';
import { openPopover } from './popover';
import { readingWords } from './reading-words';
import { say } from './say';
import { h } from './search/dom';
import { today } from './today';

/** The language of what an element says: on a page that one language lacks, the other one's. */
function langOf(element: Element): Locale {
  return element.closest<HTMLElement>('[lang]')!.lang as Locale;
}

/**
 * How to cite the page or one of its sections, ready to copy in three forms.
 * @param link leads to the page about citing
 * @param updated day of the text's last change
 */
export async function openCitation(link: HTMLAnchorElement, updated: string): Promise<void> {
  const words = await readingWords();
  const locale = document.documentElement.lang as Locale;
  const title = document.querySelector('h1')!;
  const sections = document.querySelectorAll<HTMLAnchorElement>('main :is(h2, h3, h4) > a[href^="#"]');

  const choice = h(
    'select',
    {},
    h('option', { value: '' }, words('wholePage')),
    ...[...sections].map(section =>
      h(
        'option',
        { value: section.hash, lang: langOf(section), selected: section.hash === location.hash },
        section.text,
      ),
    ),
  );
  const plain = form(words('plainText'), 'p');
  const bib = form('BibTeX', 'pre');
  const csl = form('CSL-JSON', 'pre');
  const show = () => {
    const section = choice.value;
    const citation: Citation = {
      site: document.querySelector('.brand')!.textContent!,
      title: title.textContent!,
      section: section && choice.selectedOptions[0]!.text,
      lang: langOf(title),
      updated,
      accessed: today(),
      url: pageAddress() + section,
    };
    plain.text.textContent = plainCitation(citation, locale, words);
    bib.text.textContent = bibtex(citation);
    csl.text.textContent = cslJson(citation);
  };
  choice.addEventListener('change', show);
  show();
  const popover = openPopover(
    link,
    words('cite'),
    h(
      'div',
      { class: 'cite ui' },
      h('label', {}, `${words('section')} `, choice),
      ...plain.parts,
      ...bib.parts,
      ...csl.parts,
      h('p', {}, h('a', { href: link.href }, words('aboutCiting'))),
    ),
  );

  /** A form of the citation: its name, the button that copies it, the text. */
  function form(name: string, tag: 'p' | 'pre') {
    const text = h(tag);
    const button = h('button', { type: 'button', 'aria-label': `${words('copy')} ${name}` }, words('copy'));
    button.addEventListener('click', async () => {
      say(words((await copyText(text.textContent!)) ? 'copied' : 'notCopied'), popover);
    });
    return { text, parts: [h('h2', {}, name), button, text] };
  }
}
