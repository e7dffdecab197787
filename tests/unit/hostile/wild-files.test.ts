import { readFileSync } from 'node:fs';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { isHarmful } from '../../../lib/content/characters';
import { type Finding, formatFinding } from '../../../lib/content/finding';
import { loadContent } from '../../../lib/content/load';
import { books } from '../../../lib/publish/epub/books';
import { publish } from '../../../lib/publish/publish';
import { articleText, danish, type Files, load, termText, writeSite } from '../content/site-folder';
import { readEpub } from '../publish/read-epub';
import { corpusStrings, hasCorpora } from './hostile-strings';
import { pageFaults } from './page-faults';
import { markdownExamples, type WildText, wildFiles, withoutFrontMatter, yamlCases } from './wild-files';

const errorsOf = ({ severity }: Finding) => severity === 'error';

/**
 * Loads many pages at once, each of one text.
 * @returns those that are taken; each of the others has an error in its own file
 */
function takenOf(texts: readonly WildText[], filesOf: (text: string, id: string) => Files): WildText[] {
  const pages = texts.map((wild, at) => ({ ...wild, id: `a${at}` }));
  const { findings } = load(Object.assign({}, ...pages.map(({ text, id }) => filesOf(text, id))));
  const refused = new Set(findings.filter(errorsOf).map(({ path }) => path.split('/')[1]));
  for (const { path, message } of findings) {
    expect(path).toMatch(/^articles\/a\d+\//);
    expect(message.da && message.en).toBeTruthy();
  }
  const taken = pages.filter(({ id }) => !refused.has(id));
  const { lines, content } = load(Object.assign({}, ...taken.map(({ text, id }) => filesOf(text, id))));
  if (taken.length) expect(content, lines.slice(0, 5).join('\n')).toBeDefined();
  return taken;
}

describe.skipIf(!hasCorpora)('files that others wrote', () => {
  it('are taken or refused where they are at fault, with the front matter they have', () => {
    const files = wildFiles();
    expect(files.length).toBeGreaterThan(100);
    takenOf(files, (text, id) => ({ [`articles/${id}/page.yaml`]: '', [`articles/${id}/da.mdx`]: text }));
  });

  it('as bodies are refused there or stand harmlessly on the pages, in feeds, search and books', async () => {
    const bodies = [
      ...wildFiles().map(wild => ({ ...wild, text: withoutFrontMatter(wild) })),
      ...markdownExamples(),
    ];
    const taken = takenOf(bodies, (text, id) => ({
      [`articles/${id}/page.yaml`]: '',
      [`articles/${id}/da.mdx`]: articleText(`Om ${id}`, id, text),
    }));
    expect(taken.length).toBeGreaterThan(50);
    const root = writeSite(
      Object.fromEntries(
        taken.flatMap(({ text }, at) => [
          [`articles/a${at}/page.yaml`, ''],
          [`articles/a${at}/da.mdx`, articleText(`Side ${at}`, `a${at}`, text)],
          [`terms/t${at}/page.yaml`, ''],
          [`terms/t${at}/da.mdx`, termText(`ord${at}`, `t${at}`, text)],
        ]),
      ),
    );
    const { content, parts, findings } = loadContent(root);
    if (!content || !parts)
      throw new Error(findings.filter(errorsOf).map(formatFinding).slice(0, 5).join('\n'));
    const { staticPages } = await import('../../../app/_static/static-pages');
    let pages = 0;
    for (const { file: path, head, body } of staticPages.render(content)) {
      pages++;
      expect(
        pageFaults(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`),
        path,
      ).toEqual([]);
    }
    expect(pages).toBeGreaterThanOrEqual(2 * taken.length);
    const icon = readFileSync('app/icon.svg', 'utf8');
    for (const [path, text] of publish(content, parts, icon))
      if (/\.(?:xml|atom)$/.test(path)) expect(XMLValidator.validate(text), path).toBe(true);
    const medium = (address: string) => readFileSync(content.media.get(address)!);
    for (const { bytes } of books(content, { icon, medium })) {
      const book = readEpub(bytes);
      for (const path of book.documents.keys())
        expect(pageFaults(new TextDecoder().decode(book.files.get(path)), /^[\w./-]+$/), path).toEqual([]);
    }
  });
});

describe.skipIf(!hasCorpora)('the cases of the YAML suite', () => {
  it.each(['site.yaml', 'data/sources.yaml'])('are taken or refused there as %s', path => {
    const cases = yamlCases();
    expect(cases.length).toBeGreaterThan(100);
    for (const { name, text, isInvalid } of cases) {
      const { content, findings } = load({ ...danish('Radaren.\n'), [path]: text });
      const errors = findings.filter(errorsOf);
      expect(!content, `${name}: ${text}`).toBe(errors.length > 0);
      for (const finding of errors) expect(finding.path, `${name}: ${text}`).toBe(path);
      if (isInvalid) expect(content, `${name}: ${text}`).toBeUndefined();
    }
  });

  it('are taken or refused there as page.yaml and as front matter', () => {
    const asPage = takenOf(yamlCases(), (text, id) => ({
      [`articles/${id}/page.yaml`]: text,
      [`articles/${id}/da.mdx`]: articleText(`Om ${id}`, id),
    }));
    expect(asPage.filter(wild => 'isInvalid' in wild && wild.isInvalid)).toEqual([]);
    const asFrontMatter = takenOf(yamlCases(), (text, id) => ({
      [`articles/${id}/page.yaml`]: '',
      [`articles/${id}/da.mdx`]: `---\n${text}\n---\nRadaren.\n`,
    }));
    expect(asFrontMatter).toEqual([]);
  });
});

describe.skipIf(!hasCorpora)('the texts of the corpora', () => {
  it('with a character that harms are refused at the line that has it', () => {
    const harmful = (['blns', 'xss', 'confusables', 'normalization'] as const)
      .flatMap(corpusStrings)
      .filter(isHarmful);
    expect(harmful.length).toBeGreaterThan(0);
    for (const text of harmful)
      expect(load(danish(`a\n${text}\n`)).lines[0], text).toMatch(/^articles\/radar\/da\.mdx:8:\d+ error: /);
  });
});
