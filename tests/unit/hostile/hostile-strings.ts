import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What ends an element, an attribute, a section of XML, a cell or a line where somebody forgot to escape; and more. */
export const hostileStrings: readonly string[] = [
  `"'<>&\``,
  '</script><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</textarea></style></noscript><img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<!-- --> ]]> <![CDATA[ <?php ?>',
  '" onmouseover="alert(1)" x="',
  "' onfocus='alert(1)' autofocus='",
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt; &quot; &#x22; &amp;lt;',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is to stay what it is
  '{{constructor.constructor("alert(1)")()}} ${alert(1)} #{7*7} <%= 7*7 %>',
  '[a](javascript:alert(1)) ![b](x) `c` **d** | e | ~~f~~',
  "=cmd|' /C calc'!A0",
  '@import "//evil.example/x.css"; </style>',
  'url(//evil.example/)',
  '__proto__ constructor toString hasOwnProperty',
  '\\u003cscript\\u003e \\ \\\\ \\" %00 %0d%0aSet-Cookie: a=b',
  'line one line two\u2028line three\u2029end',
  'A\u030a \u0301e\u0301 Z̤͔ͧ̑̓ä͖̭̈̇lͮ̒ͫǧ̗͚̚o̙̔ͮ̇͐̇',
  'ﷺ ﬃ İ ß ǆ 𝒳𝓎 👩‍✈️🇩🇰 ‮',
  'مرحبا بالعالم שלום עולם',
  '\u200b\u200c\u200d\u2060\ufeff zero width',
  '../../../../etc/passwd /%2e%2e/ C:\\con\\nul',
  'a'.repeat(2_000),
].map(text => text.replace(/[\u202a-\u202e]/g, ''));

const corpora = join('..', 'shared', 'corpora', 'nasty');
export const hasCorpora = existsSync(corpora);
if (!hasCorpora) process.stderr.write(`Skipped: no hostile text at \`${corpora}\`.\n`);

/** A list of the corpora and which of its texts: naughty strings, scripts, look-alikes of letters, Unicode's own tests. */
const lists = { blns: 'text', xss: 'text', confusables: 'from', normalization: 'source' } as const;

/** The rows of a list of the corpora, where they are; none elsewhere. */
export function corpusRows(name: keyof typeof lists | 'commonmark'): Record<string, string>[] {
  if (!hasCorpora) return [];
  return readFileSync(join(corpora, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));
}

/** Texts of a list of the corpora, where they are; none elsewhere. */
export function corpusStrings(name: keyof typeof lists): string[] {
  return corpusRows(name).map(row => row[lists[name]]!);
}

/** Several texts in one, so that a site has room for all; what breaks out of its place does so in company, too. */
export function packed(texts: readonly string[], count: number): string[] {
  return Array.from({ length: Math.ceil(texts.length / count) }, (_, at) =>
    texts.slice(at * count, (at + 1) * count).join(' '),
  );
}
