import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { requireContent } from '../../../lib/content/load';
import type { Locale } from '../../../lib/i18n/locales';
import { siteCollection } from '../../../lib/search/site-collection';
import { BuiltSite } from './built-site';

interface Question {
  lang: Locale;
  text: string;
  /** Sections that answer it, as `page#section`. */
  sections: string[];
}

const questions = readFileSync('tests/search/citizens-questions.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as Question);

/** Ten questions that citizens ask, in each language: the site has the answer, and search puts it first. */
describe('the questions of citizens', () => {
  let site: BuiltSite;
  /** Address → page id. */
  const ids = new Map<string, string>();

  beforeAll(async () => {
    const collection = siteCollection(requireContent('content'));
    for (const { id, texts } of collection.pages)
      for (const text of Object.values(texts)) ids.set(text.href, id);
    site = await BuiltSite.build(collection);
  }, 60_000);

  it.each(questions)('$lang: $text', async ({ lang, text, sections }) => {
    const { pages } = await site.search(text, lang);
    const [path = '', section = ''] = pages[0]!.places[0]!.href.split('#');
    const page = ids.get(path)!;
    const whole = sections.map(answer => answer.split('#')[0]);
    if (section) expect(sections).toContain(`${page}#${section}`);
    // the opening of a page answers for the whole of it
    else expect(whole).toContain(page);
  });
});
