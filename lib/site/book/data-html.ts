import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { element, scroller } from '../../content/mdx/components';
import type { Mark } from '../../content/model';
import { type Translator, translator } from '../../i18n/translate';
import type { CommandersView } from '../data/commanders-view';
import type { DataPageView } from '../data/data-page-view';
import type { DiagramView } from '../data/diagram-view';
import type { DataHeading } from '../data/entry-view';
import type { PersonnelView } from '../data/personnel-view';
import type { PlacesView } from '../data/places-view';
import type { TimelineView } from '../data/timeline-view';
import type { PageLink } from '../page-view';

type Part = ElementContent | string;

/**
 * The whole text of a page that shows data, as HTML that stands on paper and in an e-book: what its page draws as bars,
 * chart and map is told there in words too, and only these are here. Ids and addresses are those of the page.
 */
export function dataHtml(view: DataPageView): string {
  const t = translator(view.head.locale);
  const parts = view.parts.map(({ html, diagram }) => html + (diagram ? toHtml(diagramList(diagram)) : ''));
  return [view.html, toHtml(dataBlocks(view.data, t)), ...parts].join('\n');
}

function dataBlocks(data: DataPageView['data'], t: Translator): ElementContent[] {
  switch (data.kind) {
    case 'timeline':
      return timeline(data, t);
    case 'places':
      return places(data, t);
    case 'personnel':
      return personnel(data, t);
    case 'commanders':
      return commanders(data, t);
  }
}

function timeline({ years }: TimelineView, t: Translator): ElementContent[] {
  return years.flatMap(({ id, year, events }) => [
    heading('h2', { id, title: year }),
    tag(
      'dl',
      {},
      ...events.flatMap(({ id, dateText, title, text, scope, more, marks }) => [
        tag('dt', { id }, `${dateText}: `, more ? link(more, title) : title),
        tag('dd', {}, ...(text ? [`${text} `] : []), `(${scope.title})`, ...markLinks(marks, t)),
      ]),
    ),
  ]);
}

function commanders({ heading: title, commanders }: CommandersView, t: Translator): ElementContent[] {
  return [
    heading('h2', title),
    ...commanders.flatMap(({ id, name, rank, country, period, text, marks, more }) => [
      heading('h3', { id, title: name }),
      tag('p', { className: ['where'] }, `${rank} · ${country} · ${period}`),
      tag('p', {}, text, ...markLinks(marks, t)),
      ...moreLine(more, t),
    ]),
  ];
}

function places({ groups }: PlacesView, t: Translator): ElementContent[] {
  return groups.flatMap(({ heading: title, places }) => [
    heading('h2', title),
    ...places.flatMap(({ heading: name, country, position, text, marks, more }) => [
      heading('h3', name),
      tag('p', { className: ['where'] }, country === name.title ? position : `${country} · ${position}`),
      tag('p', {}, text, ...markLinks(marks, t)),
      ...moreLine(more, t),
    ]),
  ]);
}

function personnel({ table }: PersonnelView, t: Translator): ElementContent[] {
  const columns = ['date', 'number', 'kind', 'counted'] as const;
  return [
    heading('h2', table.heading),
    ...table.lanes.flatMap(({ heading: lane, rows }) => [
      heading('h3', lane),
      scroller(
        tag(
          'table',
          {},
          tag(
            'thead',
            {},
            tag('tr', {}, ...columns.map(column => tag('th', { scope: 'col' }, t(`data.columns.${column}`)))),
          ),
          tag(
            'tbody',
            {},
            ...rows.map(({ id, period, label, kind, text, more, marks }) =>
              tag(
                'tr',
                { id },
                tag('td', {}, period),
                tag('td', {}, label),
                tag('td', {}, kind),
                tag('td', {}, text, ...(more ? [' ', link(more)] : []), ...markLinks(marks, t)),
              ),
            ),
          ),
        ),
        lane.title,
      ),
    ]),
  ];
}

/** Boxes from the top; every arrow stands in words. */
function diagramList({ title, nodes }: DiagramView): ElementContent {
  return tag(
    'figure',
    {},
    tag('figcaption', {}, title),
    tag(
      'ol',
      {},
      ...nodes.map(({ label, term, note, down, others }) =>
        tag(
          'li',
          {},
          tag('strong', {}, term ? link(term, label) : label),
          ...(note ? [` (${note})`] : []),
          ...[...others, ...(down ? [down] : [])].map(arrow =>
            tag('p', {}, `${arrow.sign} ${arrow.label}: ${arrow.to}`),
          ),
        ),
      ),
    ),
  );
}

function heading(level: 'h2' | 'h3', { id, title, counterpart }: DataHeading): ElementContent {
  const own = tag(level, { id }, tag('a', { href: `#${id}` }, title));
  if (!counterpart) return own;
  const { lang, href } = counterpart;
  const there = tag('a', { hrefLang: lang, href }, counterpart.title);
  return tag('hgroup', {}, own, tag('p', { className: ['there'], lang }, there));
}

/** The marks of an entry's sources, as in a text. */
function markLinks(marks: readonly Mark[], t: Translator): ElementContent[] {
  if (!marks.length) return [];
  const links = marks.flatMap(({ id, number }, i): Part[] => [
    ...(i ? ['\u00A0'] : []),
    tag('a', { id, href: `#n${number}`, ariaLabel: t('content.note', { number }) }, String(number)),
  ]);
  return [tag('sup', {}, ...links)];
}

function moreLine(more: PageLink | undefined, t: Translator): ElementContent[] {
  if (!more) return [];
  const [before, after] = t.markup('data.more', { link: () => '\u0000' }).split('\u0000');
  return [tag('p', {}, before!, link(more), after ?? '')];
}

function link({ href, title, lang }: PageLink, text = title): ElementContent {
  return tag('a', { href, ...(lang && { lang }) }, text);
}

function tag(name: string, properties: Parameters<typeof element>[1], ...children: Part[]) {
  return element(
    name,
    properties,
    children.map(child => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  );
}
