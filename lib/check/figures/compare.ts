import { counterpartOf, type Locale, type Localized, locales } from '../../i18n/locales';
import type { Figure } from './read';

/** A figure that the other language does not have. */
export interface Difference<F extends Figure = Figure> {
  locale: Locale;
  figure: F;
  /** What the other language may have in its place. */
  instead?: F;
  /** The other language has the number, of something else: `DKK` against `USD`. */
  otherUnit?: true;
}

/**
 * What one language states and the other does not, each once; a figure on both sides without a counterpart is told as
 * one difference. How often a figure stands is not compared: languages repeat themselves differently.
 */
export function compareFigures<F extends Figure>(figures: Localized<readonly F[]>): Difference<F>[] {
  const lacking = {
    da: lackingIn(figures.da, figures.en),
    en: lackingIn(figures.en, figures.da),
  };
  const differences: Difference<F>[] = [];
  const paired = new Set<F>();
  for (const locale of locales) {
    for (const { figure, otherUnit } of lacking[locale]) {
      if (paired.has(figure)) continue;
      const instead = lacking[counterpartOf(locale)].find(
        other => !paired.has(other.figure) && kindOf(other.figure) === kindOf(figure),
      )?.figure;
      if (instead) paired.add(instead);
      differences.push({ locale, figure, ...(instead && { instead }), ...(otherUnit && { otherUnit }) });
    }
  }
  return differences;
}

function lackingIn<F extends Figure>(
  here: readonly F[],
  there: readonly F[],
): { figure: F; otherUnit: boolean }[] {
  const told = new Set<string>();
  const lacking: { figure: F; otherUnit: boolean }[] = [];
  for (const figure of here) {
    if (!figure.claims || (figure.keys[0] === '1' && !figure.isDay && !figure.unit)) continue;
    const same = there.filter(other => answers(figure, other));
    if (same.some(other => !figure.unit || !other.unit || figure.unit === other.unit)) continue;
    const name = `${figure.keys[0]} ${figure.unit ?? ''}`;
    if (told.has(name)) continue;
    told.add(name);
    lacking.push({ figure, otherUnit: same.length > 0 });
  }
  return lacking;
}

function answers(figure: Figure, other: Figure): boolean {
  if (!figure.keys.some(key => other.keys.includes(key))) return false;
  // `a` and `en` stand everywhere; `the first` may be a day
  return !(figure.isDay && figure.keys[0] === '1') || /^(?:\d|først|first)/i.test(other.text);
}

function kindOf({ keys, isDay }: Figure): string {
  if (keys[0]!.startsWith('m')) return 'month';
  if (/^(?:19|20)\d\d$/.test(keys[0]!)) return 'year';
  return isDay ? 'day' : 'number';
}
