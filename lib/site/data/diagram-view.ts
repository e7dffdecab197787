import type { Diagram } from '../../content/data/model';
import type { Content } from '../../content/model';
import type { Locale } from '../../i18n/locales';
import { type PageLink, pageLink } from '../page-view';

export interface DiagramView {
  id: string;
  title: string;
  nodes: NodeView[];
}

/** A box, with what leads from it to the next one and to others. */
export interface NodeView {
  id: string;
  label: string;
  term?: PageLink;
  note?: string;
  /** Stands beside the line: it only advises, and nobody directs it. */
  isBeside: boolean;
  /** The arrow down to the next box of the line. */
  down?: ArrowView;
  /** Arrows to all others, in words. */
  others: ArrowView[];
}

export interface ArrowView {
  sign: '↑' | '↓';
  label: string;
  /** Name of the box it leads to. */
  to: string;
  isAdvice: boolean;
}

/** A diagram as a list from the top: every arrow also stands in words, so that the list says all the picture shows. */
export function diagramView(diagram: Diagram, content: Content, locale: Locale): DiagramView {
  const { nodes, edges } = diagram;
  const isBeside = (id: string) => {
    const out = edges.filter(({ from }) => from === id);
    return (
      out.length > 0 &&
      [...out, ...edges.filter(({ to }) => to === id)].every(edge => edge.kind === 'advises')
    );
  };
  const place = new Map(nodes.map(({ id }, i) => [id, i]));
  const line = nodes.filter(({ id }) => !isBeside(id));
  return {
    id: diagram.id,
    title: diagram.title[locale],
    nodes: nodes.map(node => {
      const next = line[line.indexOf(node) + 1];
      const arrows = edges
        .filter(({ from }) => from === node.id)
        .map(({ to, label, kind }) => ({
          target: to,
          arrow: {
            sign: place.get(to)! > place.get(node.id)! ? ('↓' as const) : ('↑' as const),
            label: label[locale],
            to: nodes[place.get(to)!]!.label[locale],
            isAdvice: kind === 'advises',
          },
        }));
      const down = isBeside(node.id) ? undefined : arrows.find(({ target }) => target === next?.id);
      const term = content.terms.find(({ id }) => id === node.term);
      return {
        id: node.id,
        label: node.label[locale],
        ...(term && { term: pageLink(term, locale) }),
        ...(node.note && { note: node.note[locale] }),
        isBeside: isBeside(node.id),
        ...(down && { down: down.arrow }),
        others: arrows.filter(entry => entry !== down).map(({ arrow }) => arrow),
      };
    }),
  };
}
