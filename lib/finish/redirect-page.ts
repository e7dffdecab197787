import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { isLocale } from '../i18n/locales';
import { basePath } from '../i18n/routes';
import { translator } from '../i18n/translate';

/** The page at an old address: it leads on by itself, and by a link where the browser does not. */
export function redirectPage(to: string): string {
  const first = to.split('/')[1] ?? '';
  const locale = isLocale(first) ? first : 'da';
  const t = translator(locale);
  const href = basePath + to;
  const make = (
    tagName: string,
    properties: Element['properties'],
    ...children: ElementContent[]
  ): Element => ({
    type: 'element',
    tagName,
    properties,
    children,
  });
  const text = (value: string): ElementContent => ({ type: 'text', value });
  const page = make(
    'html',
    { lang: locale },
    make(
      'head',
      {},
      make('meta', { charSet: 'utf-8' }),
      make('title', {}, text(t('redirect.title'))),
      make('meta', { httpEquiv: ['refresh'], content: `0; url=${href}` }),
      make('meta', { name: 'robots', content: 'noindex' }),
    ),
    make('body', {}, make('p', {}, text(`${t('redirect.text')} `), make('a', { href }, text(href)))),
  );
  return `<!doctype html>${toHtml(page)}`;
}
