import { loadContent } from '../../../lib/content/load';
import type { ContentParts } from '../../../lib/content/parts';
import { siteDrift } from '../../../lib/drift/site-drift';
import { ApprovedTerms } from '../../../lib/exchange/approved-terms';
import { importXliff } from '../../../lib/exchange/import-xliff';
import { selectUnits } from '../../../lib/exchange/selection';
import { readXliff } from '../../../lib/exchange/xliff-reader';
import { writeXliff } from '../../../lib/exchange/xliff-writer';
import { counterpartOf, type Locale } from '../../../lib/i18n/locales';
import { ConfirmedSite } from '../drift/confirmed-site';

const importedOn = '2026-12-01';

/** A site whose translators use tools of their own. */
export class ExchangedSite extends ConfirmedSite {
  export(to: Locale, all = false): string {
    return exportOf(loadContent(this.root).parts!, to, all);
  }

  /** `radar#base written`, of every section of the file; a refusal with its reason. */
  import(xliff: string, confirm = false): string[] {
    return importXliff(readXliff(xliff), this.root, { today: importedOn, confirm }).flatMap(
      ({ name, sections }) =>
        sections.map(
          ({ section, outcome, reason }) => `${name}#${section} ${outcome}${reason ? `: ${reason}` : ''}`,
        ),
    );
  }
}

export function exportOf(parts: ContentParts, to: Locale, all = false): string {
  const pages = siteDrift(parts).flatMap(page => selectUnits(page, to, all) ?? []);
  const terms = new ApprovedTerms(parts.drafts.term, counterpartOf(to));
  return writeXliff(pages, { to, root: parts.root, terms });
}

/** Gives a unit another target: `change` gets the one there is, or the source where there is none. */
export function retarget(xliff: string, unit: string, change: (inner: string) => string): string {
  let isFound = false;
  const changed = xliff.replace(
    new RegExp(`(<unit id="${unit}".*?<source>)(.*?)(</source>)(?:\\n<target>(.*?)</target>)?`, 's'),
    (_all, head, source, tail, target) => {
      isFound = true;
      return `${head}${source}${tail}\n<target>${change(target ?? source)}</target>`;
    },
  );
  if (!isFound) throw new Error(`There is no unit ${unit}.`);
  return changed;
}

/** Gives every unit without a target its source, in capitals where it is words. */
export function translateAll(xliff: string): string {
  return xliff.replace(/<source>(.*?)<\/source>\n(?!<target>)/gs, (all, inner: string) => {
    const words = inner.replace(
      /(^|>)([^<&]+)/g,
      (_whole, before, text: string) => before + text.toUpperCase(),
    );
    return `${all}<target>${words}</target>\n`;
  });
}
