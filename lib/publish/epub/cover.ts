import { languageNames } from '../../i18n/format';
import type { Book } from '../../site/book/book';
import { xml, xmlDocument } from '../xml';

const width = 600;
const height = 900;
const margin = 60;
/** The colours of the light theme, from app/_styles/tokens.css: a cover has none of its own. */
const colours = { paper: '#fafaf6', ink: '#1b2326', soft: '#4c575b', rule: '#d9dcd7' };
const titleSize = 54;
/** Letters that fit on a line of the title: a serif's are half as wide as they are high, on average. */
const lettersPerLine = Math.floor((width - 2 * margin) / (titleSize * 0.5));

/** Where the mark goes, which is SVG already. */
const markPlace = '{mark}';

/**
 * The cover as SVG: the site's mark, title, name and language on paper, with the fold.
 * @param icon the text of app/icon.svg, 32 units wide
 */
export function coverSvg({ title, name, locale, counterpart }: Book, icon: string): string {
  const lines = wrapped(title, lettersPerLine);
  const top = 330;
  const below = top + lines.length * titleSize * 1.15;
  const mark = icon
    .replace(/^<\?xml[^>]*\?>\s*/, '')
    .replace(/^\s*<svg[^>]*>|<\/svg>\s*$/g, '')
    .replace(/<title>[^<]*<\/title>/, '');
  const text = (words: string, y: number, size: number, attributes: Readonly<Record<string, string>>) =>
    xml('text', { x: String(margin), y: String(y), 'font-size': String(size), ...attributes }, words);
  return xmlDocument(
    xml(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${width} ${height}`,
        width: String(width),
        height: String(height),
        'font-family': 'Georgia, serif',
      },
      xml('title', {}, `${title}. ${name}`),
      xml('path', { fill: colours.paper, d: `M0 0h${width}v${height}H0z` }),
      xml('path', { stroke: colours.rule, 'stroke-width': '2', d: `M${width / 2} 0v${top - 90}` }),
      xml('g', { transform: `translate(${width / 2 - 80} 60) scale(5)` }, markPlace),
      ...lines.map((line, i) => text(line, top + i * titleSize * 1.15, titleSize, { fill: colours.ink })),
      ...wrapped(counterpart.title, lettersPerLine * 2).map((line, i) =>
        text(line, below + i * 32, 26, {
          fill: colours.soft,
          'font-style': 'italic',
          'xml:lang': counterpart.lang,
        }),
      ),
      text(`${name} · ${languageNames[locale]}`, height - margin, 26, { fill: colours.soft }),
    ),
  ).replace(markPlace, () => mark);
}

/** Breaks a text into lines between its words; a word that is longer than a line stands alone. */
function wrapped(text: string, limit: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= limit)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
