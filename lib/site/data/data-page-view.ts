import type { DataKind } from '../../content/data/model';
import { type Content, type PlainPage, textFor } from '../../content/model';
import { counterpartOf, type Locale } from '../../i18n/locales';
import { pathname } from '../../i18n/routes';
import { type ArticleView, articleView } from '../article-view';
import { routeOf } from '../page-view';
import { type CommandersView, commandersView } from './commanders-view';
import { type DiagramView, diagramView } from './diagram-view';
import type { DataContext } from './entry-view';
import { type PersonnelView, personnelView } from './personnel-view';
import { type PlacesView, placesView } from './places-view';
import { type TimelineView, timelineView } from './timeline-view';

export type ShownData = TimelineView | PlacesView | PersonnelView | CommandersView;

/** A page that shows data: its `html` stands before the data, its `parts` after it. */
export interface DataPageView extends ArticleView {
  data: ShownData;
  parts: { html: string; diagram?: DiagramView }[];
}

/** True for pages whose `page.yaml` names data. */
export function hasData(page: PlainPage): boolean {
  return page.data.data !== undefined;
}

/** The view of a page with data. Its contents name the parts of the data before the sections of the text. */
export function dataPageView(content: Content, page: PlainPage, locale: Locale): DataPageView {
  const view = articleView(content, page, locale);
  const around = textFor(page, locale).around ?? { marks: new Map(), parts: [] };
  const other = counterpartOf(locale);
  const there = pathname(other, routeOf(page, other));
  const data = shownData(page.data.data!, { content, locale, marks: around.marks, there });
  return {
    ...view,
    data,
    contents: [
      ...headingsOf(data).map(({ id, title }) => ({ href: `#${id}`, heading: title })),
      ...view.contents,
    ],
    parts: around.parts.map(({ html, diagram: id }) => {
      const diagram = content.data.diagrams?.diagrams.find(candidate => candidate.id === id);
      return { html, ...(diagram && { diagram: diagramView(diagram, content, locale) }) };
    }),
  };
}

function shownData(kind: DataKind, context: DataContext): ShownData {
  const { timeline, places, personnel, commanders } = context.content.data;
  // a page whose data file is missing is an error of the content
  switch (kind) {
    case 'timeline':
      return timelineView(timeline!, context);
    case 'places':
      return placesView(places!, context);
    case 'personnel':
      return personnelView(personnel!, context);
    case 'commanders':
      return commandersView(commanders!, context);
  }
}

/** The parts of the data that the list of contents names. */
function headingsOf(data: ShownData): { id: string; title: string }[] {
  switch (data.kind) {
    case 'timeline':
      return data.years.map(({ id, year }) => ({ id, title: year }));
    case 'places':
      return data.groups.map(({ heading }) => heading);
    case 'personnel':
      return [data.chart.heading, data.table.heading];
    case 'commanders':
      return [data.heading];
  }
}
