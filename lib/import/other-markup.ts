import type { Locale, Localized } from '../i18n/locales';

/** Tells what became of a line. */
type Tell = (line: number, what: string) => void;

/** Titles of asides that other programs know by their kind. */
const asideTitles: Readonly<Record<string, Localized<string>>> = {
  note: { da: 'Bemærk', en: 'Note' },
  info: { da: 'Bemærk', en: 'Note' },
  tip: { da: 'Tip', en: 'Tip' },
  important: { da: 'Vigtigt', en: 'Important' },
  warning: { da: 'Advarsel', en: 'Warning' },
  caution: { da: 'Forsigtig', en: 'Caution' },
  danger: { da: 'Fare', en: 'Danger' },
};

/** The title of `[!NOTE]` or `[!TIP|own title]`; undefined for anything else. */
export function asideTitle(mark: string, locale: Locale): string | undefined {
  const [, kind = '', own] = /^\[!(\w+)(?:\|([^\]]*))?\]/.exec(mark) ?? [];
  return own || asideTitles[kind.toLowerCase()]?.[locale];
}

/**
 * Turns markup of other programs (Docusaurus, Starlight, Microsoft Learn) into Markdown, line by line, so that line
 * numbers hold: `:::tip` … `:::` into an alert, `:::image …:::` into a picture, includes into their name. Code blocks
 * are left alone.
 */
export function toPlainMarkdown(body: string, tell: Tell): string {
  let fence: string | undefined;
  let aside: string | undefined;
  const lines = body.split('\n').map((line, index) => {
    const mark = /^[\s>]*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && !fence) fence = mark;
    else if (mark && fence && mark.startsWith(fence)) fence = undefined;
    else if (!fence) {
      const open = /^(\s*):::\s*(\w+)(?:\s*\[([^\]]*)\]|[ \t]+([^:{]*))?\s*$/.exec(line);
      if (open && asideTitles[open[2]!.toLowerCase()] && aside === undefined) {
        aside = open[1]!;
        const title = (open[3] ?? open[4])?.trim();
        return `${aside}> [!${open[2]}${title ? `|${title}` : ''}]`;
      }
      if (aside !== undefined && /^\s*:::\s*$/.test(line)) {
        aside = undefined;
        return '';
      }
      line = withoutExtensions(line, what => tell(index + 1, what));
    }
    return aside === undefined
      ? line
      : `${aside}> ${line.startsWith(aside) ? line.slice(aside.length) : line}`;
  });
  return lines.join('\n');
}

function withoutExtensions(line: string, tell: (what: string) => void): string {
  const image = /^(\s*):::image\b(.*?):::\s*$/.exec(line);
  if (image) {
    const [, src = ''] = /\bsource="([^"]*)"/.exec(image[2]!) ?? [];
    const [, alt = ''] = /\balt-text="([^"]*)"/.exec(image[2]!) ?? [];
    return `${image[1]}![${alt.replace(/[[\]]/g, '\\$&')}](<${src}>)`;
  }
  if (/^\s*:::[\w-]*.*(?::::)?\s*$/.test(line) && /^\s*:::/.test(line)) {
    tell(`layout left out: ${line.trim()}`);
    return '';
  }
  return line
    .replace(/\[!INCLUDE\s*\[([^\]]*)\]\(([^)]*)\)\]/gi, (_, name: string, path: string) => {
      tell(`include of ${path} replaced by its name`);
      return name || path;
    })
    .replace(/\[!VIDEO\s+(https?:[^\]\s]+)\s*\]/gi, (_, url: string) => {
      tell(`video replaced by a link: ${url}`);
      return `<${url}>`;
    })
    .replace(/^\s*>\s*\[!div\b.*$/i, mark => {
      tell(`layout left out: ${mark.trim()}`);
      return '>';
    });
}
