import { isHarmful } from '../../../lib/content/characters';
import type { Files } from '../content/site-folder';

/** A text as MDX's plain words: every sign that could mean something is escaped. */
const words = (text: string) => oneLine(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');
/** A text as the value of an attribute. */
const attribute = (text: string) => oneLine(text).replace(/[&"<>{}\\`]/g, sign => `&#${sign.charCodeAt(0)};`);
/** Without what GFM makes a link of by itself, which no heading may hold. */
const unlinked = (text: string) => text.replace(/:\/\/|www\.|@/gi, ' ');
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
/** YAML reads JSON's texts. */
const yaml = (text: string) => JSON.stringify(oneLine(text));
const both = (text: string) => `{da: ${yaml(text)}, en: ${yaml(`${text} `)}}`;

function front(keys: Readonly<Record<string, string>>): string {
  return `---\n${Object.entries(keys)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')}updated: 2026-11-22\n---\n`;
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"><path d="M0 0h2"/></svg>';

function body(text: string, id: number): string {
  const safe = words(text);
  return `${safe}[^S1]

## ${words(unlinked(text))} [#section]

<Note title="${attribute(text)}">

*${safe}* [${safe}](term:t${id}) [${safe}](<https://evil.example/?"'\\<\\>&${encodeURIComponent([...text].slice(0, 40).join(''))}>)

</Note>

<Table caption="${attribute(text)}" head="row">

| ${safe} | b |
|---|--:|
| ${safe} | 1 |

</Table>

<Quote is="ar">

${safe}

</Quote>

<Figure src="./a.svg" alt="${attribute(text)}" caption="${attribute(text)}" credit="${attribute(text)}" />

![${safe}](./a.svg) <Lang is="en">${safe}</Lang>[^n]

\`\`\`\`\`\`
${oneLine(text).replaceAll('``````', '')}
\`\`\`\`\`\`

[^n]: ${safe}
`;
}

/** A site that holds each text wherever a text may stand. It is in order: it loads without an error. */
export function hostileSite(strings: readonly string[]): Files {
  const texts = strings.filter(text => oneLine(text) && !isHarmful(oneLine(text)));
  const one = (at: number) => texts[at % texts.length]!;
  const groups = texts.slice(0, 20);
  const files: Record<string, string> = {
    'site.yaml': `name: ${yaml(one(0))}
title: ${both(one(1))}
description: ${both(one(2))}
disclaimer: ${both(one(3))}
baseUrl: https://sidestykke.example
license: {name: ${yaml(one(4))}, url: "https://example.org/?\\"'<>&"}
feedback: "mailto:a@example.org?subject={title}&body={url}\\"'<>"
examples: {da: [${yaml(one(5))}], en: [${yaml(one(6))}]}
lead: {da: ${yaml(one(7))}, en: ${yaml(one(8))}, link: a0}
handbook: true
paths: [{id: way, title: ${both(one(9))}, text: ${both(one(10))}, links: [a0]}]
groups:
${groups.map((text, at) => `  - {id: g${at}, title: ${both(text)}, summary: ${both(text)}}\n`).join('')}themes:
  - {id: air, title: ${both(one(11))}}
`,
    'data/sources.yaml': texts
      .map(
        (text, at) =>
          `S${at + 1}: {publisher: ${both(text)}, title: ${yaml(text)}, url: "https://example.org/?\\"'<>&${at}", date: "2019", dateNote: ${both(text)}, lang: da}\n`,
      )
      .join(''),
    'data/timeline.yaml': `scopes: [{id: nmi, title: ${both(one(1))}}]\nevents:\n${texts
      .map(
        (text, at) =>
          `  - {id: event-${at}, date: "2018", scope: nmi, title: ${both(text)}, text: ${both(text)}, sources: [S1]}\n`,
      )
      .join('')}`,
    'data/places.yaml': `places:\n${texts
      .slice(0, 12)
      .map(
        (text, at) =>
          `  - {id: place-${at}, name: ${both(text)}, country: ${both(text)}, map: iraq, position: [33.3, 44.${at}], precision: city, text: ${both(text)}, searchForms: [${yaml(text)}], sources: [S1]}\n`,
      )
      .join('')}`,
    'data/personnel.yaml': `lanes: [{id: mission, title: ${both(one(2))}}]\nentries:\n${texts
      .slice(0, 12)
      .map(
        (text, at) =>
          `  - {id: entry-${at}, lane: mission, from: "20${10 + at}", number: 5, kind: count, label: ${both(text)}, text: ${both(text)}, sources: [S1]}\n`,
      )
      .join('')}`,
    'data/commanders.yaml': `highlight: DK\ncommanders:\n${texts
      .slice(0, 12)
      .map(
        (text, at) =>
          `  - {id: commander-${at}, name: ${yaml(text)}, indexName: ${yaml(text)}, rank: ${both(text)}, country: ${both(text)}, countryCode: DK, from: "20${10 + at}", to: "20${11 + at}", text: ${both(text)}, sources: [S1]}\n`,
      )
      .join('')}`,
    'data/diagrams.yaml': `diagrams:
  - id: chain
    title: ${both(one(3))}
    nodes: [{id: x, label: ${both(one(4))}, note: ${both(one(5))}, term: t0}, {id: y, label: ${both(one(6))}}]
    edges: [{from: x, to: y, label: ${both(one(7))}}]
`,
    'redirects.yaml': '/da/gammel/: /da/artikler/a0-da/\n',
  };
  for (const kind of ['timeline', 'places', 'personnel', 'commanders']) {
    files[`pages/${kind}/page.yaml`] = `data: ${kind}\n`;
    for (const locale of ['da', 'en'])
      files[`pages/${kind}/${locale}.mdx`] =
        `${front({ title: yaml(one(8)), slug: `${kind}-page`, summary: yaml(one(9)) })}Tekst.\n${kind === 'commanders' ? '\n## X [#chain]\n\nTekst.\n' : ''}`;
  }
  for (const [at, text] of texts.entries()) {
    files[`articles/a${at}/page.yaml`] =
      `group: g${at % groups.length}\nrelated: [a${(at + 1) % texts.length}]\n`;
    files[`articles/a${at}/a.svg`] = svg;
    files[`terms/t${at}/page.yaml`] =
      `theme: air\nrelated: [t${(at + 1) % texts.length}]\narticle: a${at}\nsources: [S1]\n`;
    for (const locale of ['da', 'en']) {
      files[`articles/a${at}/${locale}.mdx`] =
        front({
          title: yaml(text),
          slug: `a${at}-${locale}`,
          summary: yaml(text),
          questions: `{page: [${yaml(text)}], section: [${yaml(text)}]}`,
        }) + body(text, at);
      files[`terms/t${at}/${locale}.mdx`] = `${front({
        term: yaml(text),
        slug: `t${at}-${locale}`,
        definition: yaml(text),
        abbreviation: `[${yaml(text)}]`,
        variants: `[${yaml(text)}]`,
        searchForms: `[${yaml(text)}]`,
      })}${words(text)}\n`;
    }
  }
  return files;
}
