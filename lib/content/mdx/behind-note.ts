import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { formatDate } from '../../i18n/format';
import { counterpartOf, type Locale } from '../../i18n/locales';
import { translator } from '../../i18n/translate';
import type { HtmlTag } from '../../text/html-tags';
import { inContext, type WordChange } from '../../text/word-diff';
import type { Behind } from '../model';
import { element } from './components';
import { sanitizeBody } from './sanitize';

/** So many unchanged words stand on either side of a change; the whole is a click away, at the counterpart's heading. */
const contextWords = 15;

/**
 * The note at a section whose counterpart is newer: it says so, and opens what changed there, in that language.
 * @param part what it is about: a section, or the opening of a page or a glossary term
 */
export function behindNote(behind: Behind, part: 'section' | 'page' | 'term', locale: Locale): Element {
  const t = translator(locale);
  const lang = counterpartOf(locale);
  const { kind, date, changes } = behind;
  return element('details', { className: ['drift'] }, [
    element('summary', { className: ['ui'] }, [
      element('span', { className: ['pair'], dataOn: lang }, []),
      element('span', {}, [
        text(`${t('behind.note', { part, kind, date: formatDate(date, locale) })} `),
        element('u', {}, [text(t('behind.show'))]),
      ]),
    ]),
    element('p', { lang }, inContext(changes, contextWords).flatMap(changed)),
  ]);
}

/** The note as safe HTML. */
export function renderNote(...args: Parameters<typeof behindNote>): string {
  return toHtml(sanitizeBody(behindNote(...args)));
}

/** True for the tag that opens the note in a rendered body. */
export function opensBehindNote({ name, attributes }: HtmlTag): boolean {
  return name === 'details' && attributes.includes(' class="drift"');
}

function changed(change: WordChange, index: number): ElementContent[] {
  const words = text(change.text);
  return [...(index ? [text(' ')] : []), change.kind === 'same' ? words : element(change.kind, {}, [words])];
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
