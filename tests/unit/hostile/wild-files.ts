import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { corpusRows, hasCorpora } from './hostile-strings';

const corpora = join('..', 'shared', 'corpora');

/** A text that somebody else wrote, and where it is from. */
export interface WildText {
  name: string;
  text: string;
}

/** So many of the documents in the wild are passed over for one that is read; the fixtures are read all. */
const step = 10;

/**
 * Markdown and MDX files of the corpora, front matter and all; none where the corpora are absent. As bodies, all of them
 * are read in tests/unit/content/mdx/safety.test.ts.
 */
export function wildFiles(): WildText[] {
  if (!hasCorpora) return [];
  return ['mdx', 'nasty'].flatMap(folder =>
    readdirSync(join(corpora, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => /\.mdx?$|fixtures.*\.(?:txt|yaml)$/.test(name) && !/^README/.test(name))
      .sort()
      .filter((_, at) => folder === 'nasty' || at % step === 0)
      .map(name => ({ name, text: readFileSync(join(corpora, folder, name), 'utf8') })),
  );
}

/** What a file says below its front matter. */
export function withoutFrontMatter({ text }: WildText): string {
  return text.replace(/^---\r?\n[\s\S]*?\n---\s*\n/, '');
}

/** The examples of CommonMark. */
export function markdownExamples(): WildText[] {
  return corpusRows('commonmark').map(({ id, markdown }) => ({ name: id!, text: markdown! }));
}

/** A case of the YAML suite: `isInvalid` when no parser may take it. */
export interface YamlCase extends WildText {
  isInvalid: boolean;
}

/** Of these the parser tells only a warning: a directive that stands twice. No file here has any. */
const toldAsWarning = new Set(['SF5V.yaml']);

/** The cases of the YAML suite, with the signs that stand for white space replaced. */
export function yamlCases(): YamlCase[] {
  if (!hasCorpora) return [];
  const folder = join(corpora, 'nasty', 'yaml-test-suite');
  return readdirSync(folder)
    .sort()
    .flatMap(name =>
      (parse(readFileSync(join(folder, name), 'utf8')) as { yaml?: string; fail?: boolean }[]).flatMap(
        ({ yaml, fail }) =>
          yaml === undefined
            ? []
            : { name, text: asWritten(yaml), isInvalid: !!fail && !toldAsWarning.has(name) },
      ),
    );
}

function asWritten(yaml: string): string {
  return yaml
    .replace(/␣/g, ' ')
    .replace(/—*»/g, '\t')
    .replace(/↵/g, '')
    .replace(/⇔/g, '\uFEFF')
    .replace(/←/g, '\r')
    .replace(/∎\n$/, '');
}
