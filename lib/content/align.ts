import { counterpartOf, type Locale, type Localized, locales } from '../i18n/locales';
import type { FileFindings } from './finding';
import type { Outline, OutlineSection } from './mdx/outline';

/**
 * Compares the sections of a page's two languages, which align by id.
 * A section missing on one side is a warning; another order or level is an error that shows both outlines.
 */
export function checkAlignment(outlines: Localized<Outline>, findings: Localized<FileFindings>): void {
  const ids = { da: idsOf(outlines.da), en: idsOf(outlines.en) };
  for (const locale of locales) {
    const other = counterpartOf(locale);
    for (const section of outlines[locale].sections) {
      if (ids[other].has(section.id)) continue;
      findings[locale].warn('section-missing', section.at, {
        da: `Afsnittet \`#${section.id}\` har intet sidestykke i \`${findings[other].path}\`. Skriv det der, eller giv begge overskrifter samme id.`,
        en: `Section \`#${section.id}\` has no counterpart in \`${findings[other].path}\`. Write it there, or give both headings the same id.`,
      });
    }
  }
  const shared = (locale: 'da' | 'en') =>
    outlines[locale].sections.filter(section => ids[counterpartOf(locale)].has(section.id));
  const [left, right] = [shared('da'), shared('en')];
  // an id used twice was reported where it stands; the two orders cannot be compared then
  if (hasDoubleIds(left) || hasDoubleIds(right)) return;
  const index = left.findIndex(
    (section, i) => section.id !== right[i]?.id || section.level !== right[i]?.level,
  );
  if (index === -1) return;
  const [from, to] = [left[index]!, right[index]!];
  const there = `\`${findings.en.path}:${to.at?.line}\``;
  const what =
    from.id === to.id
      ? {
          da: `Afsnittet \`#${from.id}\` er på niveau ${from.level}, men på niveau ${to.level} i ${there}`,
          en: `Level ${from.level} of section \`#${from.id}\` differs from level ${to.level} in ${there}`,
        }
      : {
          da: `Afsnittet \`#${from.id}\` står, hvor ${there} har \`#${to.id}\``,
          en: `Section \`#${from.id}\` stands where ${there} has \`#${to.id}\``,
        };
  findings.da.error('section-order', from.at, {
    da: `${what.da}. Giv begge sprog de samme afsnit i samme rækkefølge og på samme niveau. Dansk: ${show(outlines.da, 'da')}. Engelsk: ${show(outlines.en, 'da')}.`,
    en: `${what.en}. Give both languages the same sections in the same order and at the same level. Danish: ${show(outlines.da, 'en')}. English: ${show(outlines.en, 'en')}.`,
  });
}

function idsOf(outline: Outline): Set<string> {
  return new Set(outline.sections.map(section => section.id));
}

function hasDoubleIds(sections: readonly OutlineSection[]): boolean {
  return new Set(sections.map(section => section.id)).size < sections.length;
}

/** `## #a, ### #b` */
function show(outline: Outline, locale: Locale): string {
  return (
    outline.sections.map(section => `${'#'.repeat(section.level)} #${section.id}`).join(', ') ||
    { da: 'ingen afsnit', en: 'no sections' }[locale]
  );
}
