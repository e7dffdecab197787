import type { ReactNode } from 'react';
import { type Localized, localized } from '@/lib/i18n/locales';
import { pathname } from '@/lib/i18n/routes';
import { translator } from '@/lib/i18n/translate';
import type { PageHead } from '@/lib/site/head';
import type { Jump, LetterSection } from '@/lib/site/letters';
import type { ListPage } from '@/lib/site/parts';
import { PartPager, Parts } from './parts';
import { Jumps, WordsHeader } from './words-header';

/** What the pages of a list by letter get, the whole list and its parts alike. */
export interface LetteredListProps<View> {
  head: PageHead;
  view: View;
  /** Of a part of the list. */
  title?: Localized;
}

interface LetteredView<Item> extends Pick<ListPage<unknown>, 'overview' | 'pager'> {
  jumps: Jump[];
  sections: LetterSection<Item>[];
}

/** A list by letter: its name, the letters, the sections, and the ways to its parts. */
export function LetteredList<Item>({
  head,
  view: { jumps, sections, overview, pager },
  title,
  of,
  intro,
  children,
}: LetteredListProps<LetteredView<Item>> & {
  of: 'index' | 'sources';
  /** What the whole list holds. */
  intro: string;
  /** The entries of a section. */
  children: (items: readonly Item[]) => ReactNode;
}) {
  const { locale } = head;
  const names = localized(lang => translator(lang)(`${of}.title`));
  const list = title && { href: pathname(locale, { kind: of }), title: names[locale] };
  return (
    <div className="words">
      <WordsHeader head={head} title={lang => (title ?? names)[lang]} list={list}>
        {!title && <p className="intro">{intro}</p>}
        <div className="tools ui">
          <Jumps jumps={jumps} title={translator(locale)(`${of}.letters`)} />
        </div>
      </WordsHeader>
      {overview && <Parts overview={overview} locale={locale} />}
      {sections.map(({ id, title, items }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          {children(items)}
        </section>
      ))}
      {pager && <PartPager pager={pager} locale={locale} />}
    </div>
  );
}
