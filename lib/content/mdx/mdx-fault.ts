import type { Localized } from '../../i18n/locales';

/** What the MDX parser's messages are about, in Danish; `$1` is the first thing the message names. */
const danish: readonly [pattern: RegExp, words: string][] = [
  [/^Unexpected end of file in expression/, 'Filen slutter inde i en klamme: der mangler en `}` til en `{`.'],
  [/^Could not parse import/, 'Uventet kode: et afsnit begynder med `import` eller `export`.'],
  [/^Could not parse expression/, 'Uventet kode i klammer.'],
  [/^Expected a closing tag for (`[^`]*`)/, 'Der mangler et sluttag til $1.'],
  [
    /^Expected the closing tag (`[^`]*`)/,
    'Sluttagget $1 står et forkert sted: tags skal lukkes i omvendt rækkefølge.',
  ],
  [/^Unexpected closing (?:tag (`[^`]*`)|slash)/, 'Uventet sluttag $1: der er intet starttag til det.'],
  [/^Unexpected end of file/, 'Filen slutter inde i et tag.'],
  [/^Unexpected lazy line/, 'Uventet linje uden indrykning eller `>` foran, inde i en liste eller et citat.'],
  [/^Unexpected character (`[^`]*`)/, 'Uventet tegn $1 i et tag.'],
];

/** What to say of a fault that the MDX parser told in English. */
export function mdxFault(message: string): Localized {
  const reason = `${message.replace(/\s+/g, ' ').replace(/\.$/, '')}.`;
  const { da, en } = remedy(message);
  return { da: `${inDanish(reason)} ${da}`.trim(), en: `${reason} ${en}`.trim() };
}

function inDanish(reason: string): string {
  for (const [pattern, words] of danish) {
    const match = pattern.exec(reason);
    if (match) return words.replace(/ ?\$1/, match[1] ? ` ${match[1]}` : '');
  }
  return `Teksten kan ikke læses (»${reason}«).`;
}

function remedy(message: string): Localized {
  if (/acorn|expression|\{/.test(message))
    return {
      da: 'Indhold kan ikke rumme kode: skriv `\\{` for en klamme, og begynd intet afsnit med `import` eller `export`.',
      en: 'Content cannot hold code: write `\\{` for a brace, and start no paragraph with `import` or `export`.',
    };
  if (/before name|in name|`<`|tag/.test(message))
    return {
      da: 'Luk komponenten, eller skriv `\\<` for et mindre end-tegn.',
      en: 'Close the component, or write `\\<` for a less-than sign.',
    };
  return { da: '', en: '' };
}
