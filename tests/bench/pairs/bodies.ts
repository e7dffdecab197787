import { type Locale, type Localized, localized } from '../../../lib/i18n/locales';
import type { Random } from '../random';
import type { ArticlePair, Block, GeneratedSite, Inline, PairOutline, PairText, TermPair } from './pair';
import { fill, headings, placeName, statements } from './phrases';
import type { Language } from './sentences';

type Site = Pick<GeneratedSite, 'sources' | 'outline'>;
type Sections = PairText['sections'];

/** Words in one language of an article; long sections overrun it, and figures and tables come on top. */
const articleWords = { least: 600, most: 1_130 };
const termWords = { least: 70, most: 130 };

/** An article in both languages: the same sections, figures, sources and links, each with sentences of its own. */
export function generateArticle(
  page: PairOutline,
  site: Site,
  languages: Localized<Language>,
  random: Random,
): ArticlePair {
  const place = placeName(random);
  const subject = localized(locale => languages[locale].compound(random));
  const make = new Maker(site, languages, random, subject, place);
  const words = random.between(articleWords.least, articleWords.most) / (page.sections.length + 0.7);
  const intro = { da: [] as Block[], en: [] as Block[] };
  make.paragraph(intro, words * 0.7);
  const sections: Localized<Sections> = { da: [], en: [] };
  for (const [i, id] of page.sections.entries()) {
    const blocks = { da: [] as Block[], en: [] as Block[] };
    const level = i > 0 && random.chance(0.2) ? 3 : 2;
    make.section(blocks, words, id === 'in-figures' || random.chance(0.06));
    for (const locale of ['da', 'en'] as const) {
      const heading = fill(headings.get(id)![locale], { subject: subject[locale], place });
      sections[locale].push({ id, level, heading, blocks: blocks[locale] });
    }
  }
  const related = [...new Set([make.article().id, make.article().id, make.article().id])];
  return {
    kind: 'article',
    id: page.id,
    updated: make.day(),
    group: page.part,
    order: page.index + 1,
    related: related.filter(id => id !== page.id),
    texts: texts(page, languages, random, make, intro, sections),
  };
}

/** A term in both languages, without sections. */
export function generateTerm(
  page: PairOutline,
  site: Site,
  languages: Localized<Language>,
  random: Random,
): TermPair {
  const make = new Maker(site, languages, random, page.titles, placeName(random));
  const intro = { da: [] as Block[], en: [] as Block[] };
  const words = random.between(termWords.least, termWords.most);
  make.paragraph(intro, words / 2);
  make.paragraph(intro, words / 2);
  return {
    kind: 'term',
    id: page.id,
    updated: make.day(),
    theme: page.part,
    article: make.article().id,
    sources: [...new Set([make.source(), make.source()])],
    texts: texts(page, languages, random, make, intro, { da: [], en: [] }),
  };
}

function texts(
  { titles, slugs }: PairOutline,
  languages: Localized<Language>,
  random: Random,
  { notes }: Maker,
  intro: Localized<Block[]>,
  sections: Localized<Sections>,
): Localized<PairText> {
  return localized(locale => ({
    locale,
    title: titles[locale],
    slug: slugs[locale],
    summary: languages[locale].sentence(random),
    intro: intro[locale],
    sections: sections[locale],
    notes: notes[locale],
  }));
}

/** Makes blocks in both languages at once, so that they lead to the same pages and state the same figures. */
class Maker {
  readonly notes: Localized<Map<string, string>> = { da: new Map(), en: new Map() };

  constructor(
    private readonly site: Site,
    private readonly languages: Localized<Language>,
    private readonly random: Random,
    private readonly subject: Localized,
    private readonly place: string,
  ) {}

  /** Between two and four paragraphs of together so many words, and what else a section may have. */
  section(blocks: Localized<Block[]>, words: number, withTable: boolean): void {
    const { random } = this;
    const extra = withTable
      ? 'table'
      : random.chance(0.3)
        ? random.pick(['list', 'aside', 'facts'] as const)
        : '';
    const left = words * (extra === 'table' ? 0.6 : extra ? 0.7 : 1);
    const paragraphs = Math.max(1, Math.round(left / 70));
    for (let n = 0; n < paragraphs; n++) this.paragraph(blocks, left / paragraphs);
    if (extra === 'table') this.table(blocks);
    else if (extra === 'aside') this.aside(blocks, words * 0.3);
    else if (extra) this.list(blocks, extra, words * 0.3);
  }

  paragraph(blocks: Localized<Block[]>, words: number): void {
    const text = this.sentences(words);
    this.addTo(text);
    for (const locale of ['da', 'en'] as const)
      blocks[locale].push({ type: 'paragraph', text: text[locale] });
  }

  article(): PairOutline {
    return this.page('article');
  }

  source(): string {
    return this.site.sources[this.random.rank(this.site.sources.length)]!.id;
  }

  day(): string {
    return this.random.day(2023, 2025);
  }

  private list(blocks: Localized<Block[]>, type: 'list' | 'facts', words: number): void {
    const made = Array.from({ length: this.random.between(3, 5) }, () => this.sentences(words / 4));
    const title = { da: `Kort om ${this.subject.da}`, en: `${this.subject.en} in short` };
    for (const locale of ['da', 'en'] as const) {
      const items = made.map(item => item[locale]);
      blocks[locale].push(type === 'facts' ? { type, title: title[locale], items } : { type, items });
    }
  }

  private aside(blocks: Localized<Block[]>, words: number): void {
    const title = { da: `Om ${this.subject.da}`, en: `On ${this.subject.en}` };
    const text = this.sentences(words);
    for (const locale of ['da', 'en'] as const)
      blocks[locale].push({ type: 'aside', title: title[locale], text: text[locale] });
  }

  private table(blocks: Localized<Block[]>): void {
    const { random } = this;
    const rows = Array.from({ length: random.between(3, 7) }, () => ({
      year: String(random.between(2014, 2025)),
      number: random.between(20, 4_800),
      place: placeName(random),
      source: this.source(),
    })).sort((a, b) => Number(a.year) - Number(b.year));
    const words = {
      da: { caption: `${this.place} i tal`, head: ['År', 'Sted', 'Personer'] },
      en: { caption: `${this.place} in figures`, head: ['Year', 'Place', 'People'] },
    };
    for (const locale of ['da', 'en'] as const) {
      const { caption, head } = words[locale];
      const body = rows.map(({ year, number, place, source }) => [
        [year],
        [place],
        [inDigits(number, locale), { cite: source }],
      ]);
      blocks[locale].push({ type: 'table', caption, rows: [head.map(word => [word]), ...body] });
    }
  }

  /** At least one sentence in each language, until there are so many words. */
  private sentences(words: number): Localized<Inline[]> {
    return localized(locale => {
      const found: Inline[] = [];
      for (let count = 0; count < words; ) {
        const sentence = this.languages[locale].sentence(this.random);
        count += sentence.split(' ').length;
        found.push(`${found.length > 0 ? ' ' : ''}${sentence}`);
      }
      return found;
    });
  }

  /** Puts a source behind a paragraph, and often a figure, a link, a term or a note into it. */
  private addTo(text: Localized<Inline[]>): void {
    const { random } = this;
    const source = this.source();
    if (random.chance(0.45)) this.addFigure(text);
    both(text, () => [{ cite: source }]);
    if (random.chance(0.6)) this.addLink(text);
    if (random.chance(0.4)) this.addTerm(text);
    if (random.chance(0.06)) this.addNote(text);
  }

  private addFigure(text: Localized<Inline[]>): void {
    const { random } = this;
    const phrase = random.pick(statements);
    const [m, n] = [random.between(12, 200), random.between(201, 9_800)];
    const year = String(random.between(2014, 2025));
    both(text, locale => [
      ` ${fill(phrase[locale], { place: this.place, year, m: String(m), n: inDigits(n, locale) })}`,
    ]);
  }

  private addLink(text: Localized<Inline[]>): void {
    const { id, titles, sections } = this.article();
    const section = this.random.chance(0.3) ? this.random.pick(sections) : undefined;
    const before = { da: ' Mere om det står i ', en: ' There is more on it in ' };
    both(text, locale => [
      before[locale],
      { link: 'article', id, ...(section && { section }), text: titles[locale] },
      '.',
    ]);
  }

  /** Half of them as a link that an author writes, half as words that become one. */
  private addTerm(text: Localized<Inline[]>): void {
    const { id, titles } = this.page('term');
    const isLink = this.random.chance(0.5);
    const before = { da: ' Det kaldes ', en: ' This is called ' };
    both(text, locale => [
      before[locale],
      isLink ? { link: 'term', id, text: titles[locale] } : titles[locale],
      '.',
    ]);
  }

  private addNote(text: Localized<Inline[]>): void {
    const name = `note-${this.notes.da.size + 1}`;
    both(text, locale => {
      this.notes[locale].set(name, this.languages[locale].sentence(this.random));
      return [{ note: name }];
    });
  }

  /** Some pages are led to far more often than others, each of them sometimes. */
  private page(kind: PairOutline['kind']): PairOutline {
    const { outline } = this.site;
    const articles = outline.findIndex(page => page.kind === 'term');
    const [from, count] = kind === 'article' ? [0, articles] : [articles, outline.length - articles];
    const place = this.random.chance(0.5) ? this.random.rank(count) : this.random.between(0, count - 1);
    return outline[from + place]!;
  }
}

function both(text: Localized<Inline[]>, parts: (locale: Locale) => Inline[]): void {
  for (const locale of ['da', 'en'] as const) text[locale].push(...parts(locale));
}

/** Digits in groups of three, as each language has them. */
function inDigits(number: number, locale: Locale): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, locale === 'da' ? '.' : ',');
}
