import { changedIn, compareSections, type SectionDrift } from '../../content/counterparts/compare';
import type { Draft } from '../../content/read';
import { pageName } from '../../drift/page-refs';
import { languageName } from '../../i18n/format';
import { counterpartOf, type Locale } from '../../i18n/locales';
import type { Rule, RuleFinding } from '../rule';

/**
 * Sections that were changed in one language since both were confirmed to match, at the one that is behind; pages never
 * confirmed, where the site has records at all. A section that a language lacks is told while reading.
 */
export const drift: Rule = {
  id: 'drift',
  severity: 'warning',
  check: ({ parts: { drafts, counterparts } }) =>
    [...drafts.article, ...drafts.page, ...drafts.term].flatMap(draft => {
      // of a faulty text nobody knows what it is to say
      if (Object.values(draft.texts).some(({ findings }) => findings.hasErrors)) return [];
      const sections = compareSections(draft, counterparts.get(draft));
      return [
        ...sections.flatMap(section => changed(draft, section)),
        ...(counterparts.size ? neverConfirmed(draft, sections) : []),
      ];
    }),
};

function changed(draft: Draft, drift: SectionDrift): RuleFinding[] {
  const { section, last } = drift;
  const languages = changedIn(drift);
  if (!last || !languages.length) return [];
  const [newer] = languages.length === 1 ? languages : [];
  const where = {
    da: newer ? `på ${languageName(newer, 'da')}` : 'på begge sprog',
    en: newer ? languageName(newer, 'en') : 'both languages',
  };
  const command = `\`npm run confirm -- ${pageName(draft)}#${section}\``;
  return [
    {
      ...placeOf(draft, section, newer ? counterpartOf(newer) : 'da'),
      text: section,
      message: {
        da: `Afsnittet \`${section}\` er ændret ${where.da}, siden de to sprog var i takt den ${last.confirmed}. Få dem til at stemme igen, og kør så ${command}.`,
        en: `Section \`${section}\` was changed in ${where.en} since both were in step on ${last.confirmed}. Let them match, then run ${command}.`,
      },
    },
  ];
}

/** One finding per page, however many of its sections it is. */
function neverConfirmed(draft: Draft, sections: readonly SectionDrift[]): RuleFinding[] {
  const [first, ...more] = sections.filter(({ state }) => state === 'neverConfirmed');
  if (!first) return [];
  const section = `\`${first.section}\``;
  const name = more.length ? pageName(draft) : `${pageName(draft)}#${first.section}`;
  return [
    {
      ...placeOf(draft, first.section, 'da'),
      text: first.section,
      message: {
        da: `Afsnittet ${section}${more.length ? ` og ${more.length} til` : ''} er aldrig bekræftet som ens på begge sprog. Sammenlign dem, og kør så \`npm run confirm -- ${name}\`.`,
        en: `Section ${section}${more.length ? ` and ${more.length} more` : ''} never confirmed to match in both languages. Compare them, then run \`npm run confirm -- ${name}\`.`,
      },
    },
  ];
}

function placeOf({ texts }: Draft, section: string, locale: Locale): Pick<RuleFinding, 'path' | 'place'> {
  const { findings, outline } = texts[locale]!;
  return { path: findings.path, place: outline.sections.find(({ id }) => id === section)?.at };
}
