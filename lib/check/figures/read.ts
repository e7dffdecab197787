import type { Locale } from '../../i18n/locales';
import { currencies, months, numberWord, scales, units } from './words';

/** A number, date or amount in a text. */
export interface Figure {
  /** As written. */
  text: string;
  index: number;
  /** What it may stand for: a number as text, `m11` for a month; mostly one. */
  keys: readonly string[];
  /** What is counted, such as `DKK` or `%`, where that is said. */
  unit?: string;
  /** Whether the other language has to have it too; words such as `both` only answer for one. */
  claims: boolean;
  /** A day of a month, which no word such as `a` answers for. */
  isDay?: boolean;
}

const space = '[ \\u00A0\\u202F]';

/**
 * One thing after another: an address (skipped), an ISO date, a number (in three groups: currency, number, what
 * follows), a word.
 */
const scanner = new RegExp(
  [
    '(?<skip>(?:https?://|www\\.)[^\\s<>]+|[\\w.+-]+@[\\w-]+\\.[\\w.-]+)',
    '(?<iso>\\d{4}-\\d{2}-\\d{2})(?!\\d)',
    `(?:(?<currency>US\\$|\\$|€|£|\\b(?:DKK|USD|EUR|GBP))${space}?)?(?<number>\\d{1,2}:\\d{2}(?![\\d:])|\\d{1,3}(?: \\d{3})+,\\d{2}(?!\\d)|\\d(?:[\\d.,\\u00A0\\u202F]*\\d)?)`,
    '(?<word>\\p{L}[\\p{L}\\p{M}]*(?:-\\p{L}+)*)',
  ].join('|'),
  'gu',
);

/** What may stand between numbers that share what follows the last: `80 og 100 mio. kr.` */
const between = new RegExp(
  `^${space}*(?:–|-|,|og|and|til|to|eller|or)${space}*(?:US\\$|\\$|€|£|DKK|USD|EUR|GBP)?${space}*$`,
  'u',
);

/**
 * Reads the figures of a text in its language's own way of writing them.
 * @example readFigures('Ca. 12,5 % i maj 2020', 'da').map(({ keys }) => keys[0]) // => ['12.5', 'm5', '2020']
 */
export function readFigures(text: string, locale: Locale): Figure[] {
  const figures: Figure[] = [];
  /** Numbers so far that a scale or unit after a later one may belong to as well. */
  let open: { figure: Figure & { keys: string[] }; end: number; value: number | undefined }[] = [];
  for (const match of text.matchAll(scanner)) {
    const { iso, currency, number, word } = match.groups!;
    const { index } = match;
    if (iso) figures.push(...isoDate(iso, index));
    else if (number && isWithinWord(text, index, index + match[0].length)) continue;
    else if (number) {
      const at = index + match[0].length - number.length;
      const figure = readNumber(text, number, at, locale);
      const tail = readTail(text, at + number.length, locale);
      const value = figure.value;
      const entry: Figure & { keys: string[] } = {
        text: text.slice(index, at + number.length + tail.length),
        index,
        keys: tail.scale && value !== undefined ? [String(round(value * tail.scale))] : figure.keys,
        claims: true,
        isDay: isDay(text, at, number, locale),
      };
      const unit = (currency && currencies[currency]) ?? tail.unit;
      if (unit) entry.unit = unit;
      // numbers that stand in one row with this one share its scale and unit
      const row = open.at(-1);
      if (row && between.test(text.slice(row.end, index))) {
        for (const { figure: earlier, value: plain } of open) {
          if (tail.scale && plain !== undefined) earlier.keys.push(String(round(plain * tail.scale)));
          if (unit && !earlier.unit) earlier.unit = unit;
        }
      } else open = [];
      if (tail.length) open = [];
      else open.push({ figure: entry, end: at + number.length, value });
      figures.push(entry);
    } else if (word) figures.push(...readWord(text, word, index, locale));
  }
  return figures.map(withoutDay);
}

function withoutDay(figure: Figure): Figure {
  if (figure.isDay) return figure;
  const { isDay: _no, ...rest } = figure;
  return rest;
}

function isoDate(text: string, index: number): Figure[] {
  const [year, month, day] = text.split('-').map(Number);
  return [
    { text, index, keys: [String(year)], claims: true },
    { text, index, keys: [`m${month}`], claims: true },
    { text, index, keys: [String(day)], claims: true, isDay: true },
  ];
}

/** Digits between small letters are part of a name, as in `block3control`; not those of `EH101s`. */
function isWithinWord(text: string, start: number, end: number): boolean {
  return /\p{Ll}$/u.test(text.slice(0, start)) && /^\p{Ll}/u.test(text.slice(end));
}

/** A number as its language writes it; written otherwise (`3.8` in Danish, a version) it stands for itself. */
function readNumber(
  text: string,
  number: string,
  at: number,
  locale: Locale,
): { value: number | undefined; keys: string[] } {
  const [group, point] = locale === 'da' ? ['.', ','] : [',', '.'];
  const plain = number.replace(/[\u00A0\u202F]/g, '');
  // `1 000,00`, as many other languages write it
  if (plain.includes(' ')) {
    const value = Number(plain.replaceAll(' ', '').replace(',', '.'));
    return { value, keys: [String(value)] };
  }
  const grouped = new RegExp(`^\\d{1,3}(?:\\${group}\\d{3})+(?:\\${point}\\d+)?$`);
  const simple = new RegExp(`^\\d+(?:\\${point}\\d+)?$`);
  if (grouped.test(plain) || simple.test(plain)) {
    const value = Number(plain.replaceAll(group!, '').replace(point!, '.'));
    const keys = [String(value)];
    // the second half of `2016-19`
    const century = /(\d{2})\d{2}[–-]$/.exec(text.slice(0, at))?.[1];
    if (century && /^\d{2}$/.test(plain)) keys.push(century + plain);
    if (plain.includes(point!)) keys.push(`as ${plain}`);
    return { value, keys };
  }
  const loose = Number(plain.replace(',', '.'));
  const isAfternoon = locale === 'en' && /^ ?p\.?m\b/i.test(text.slice(at + number.length));
  const hour = isAfternoon ? /^(?:[1-9]|1[01])(?=:)/.exec(plain)?.[0] : undefined;
  if (hour) return { value: undefined, keys: [`as ${Number(hour) + 12}${plain.slice(hour.length)}`] };
  // a time of day or a date in figures: `14.30`, `24.11.2020`
  const parts = plain.split(/[.:,]/).map(part => String(Number(part)));
  return {
    value: Number.isNaN(loose) ? undefined : loose,
    keys: [`as ${plain}`, `as ${plain.replaceAll('.', ':')}`, `parts ${parts.join(' ')}`],
  };
}

/** What follows a number and belongs to it: a scale, a unit, or both. */
function readTail(
  text: string,
  from: number,
  locale: Locale,
): { scale?: number; unit?: string; length: number } {
  let end = from;
  const next = (table: Readonly<Record<string, unknown>>): string | undefined => {
    const rest = text.slice(end);
    const word = new RegExp(`^(?:${space}|-)?(per cent|[\\p{L}]+\\.?|[%€])`, 'u').exec(rest);
    if (!word) return undefined;
    const found = [word[1]!.toLowerCase(), word[1]!.toLowerCase().replace(/\.$/, '')].find(name =>
      Object.hasOwn(table, name),
    );
    if (found === undefined) return undefined;
    end += word[0].length - (word[1]!.length - found.length);
    return found;
  };
  const scale = next(scales[locale]);
  if (locale === 'da' && scale) next({ danske: 1 });
  const unit = next(units[locale]);
  return {
    ...(scale && { scale: scales[locale][scale]! }),
    ...(unit && { unit: units[locale][unit]! }),
    length: end - from,
  };
}

/** `24. november`, `24 November`, `November 24` */
function isDay(text: string, at: number, number: string, locale: Locale): boolean {
  if (!/^\d{1,2}$/.test(number)) return false;
  const names = months[locale].join('|');
  const after = new RegExp(`^(?:\\.|st|nd|rd|th)?${space}(?:of )?(?:${names})`, 'u');
  const before = new RegExp(`(?:${names})${space}(?:the )?$`, 'u');
  return after.test(text.slice(at + number.length)) || (locale === 'en' && before.test(text.slice(0, at)));
}

function readWord(text: string, word: string, index: number, locale: Locale): Figure[] {
  const month = readMonth(text, word, index, locale);
  if (month) return [month];
  const whole = word.toLowerCase();
  const found = numberWord(whole, locale);
  if (found) return [wordFigure(text, word, index, found, locale)];
  // `six-month`, `FN-resolution`, `to-årig`
  if (!word.includes('-')) return [];
  let at = index;
  return word.split('-').flatMap(part => {
    const start = at;
    at += part.length + 1;
    const number = numberWord(part.toLowerCase(), locale);
    return number ? [wordFigure(text, part, start, number, locale)] : [];
  });
}

function wordFigure(
  text: string,
  word: string,
  index: number,
  { value, names }: { value: number; names: boolean },
  locale: Locale,
): Figure {
  const tail = readTail(text, index + word.length, locale);
  return {
    text: text.slice(index, index + word.length + tail.length),
    index,
    keys: [String(value * (tail.scale ?? 1))],
    claims: names,
    ...(tail.unit && { unit: tail.unit }),
  };
}

function readMonth(text: string, word: string, index: number, locale: Locale): Figure | undefined {
  const figure = (month: number, claims: boolean): Figure => ({
    text: word,
    index,
    keys: [`m${month + 1}`],
    claims,
  });
  for (const part of word.split('-')) {
    const month = months[locale].indexOf(locale === 'da' ? part.toLowerCase() : part);
    if (month !== -1) {
      // `May` and `March` begin sentences of another meaning
      const isVerb = locale === 'en' && /^(?:May|March)$/.test(part) && !isDateLike(text, index, word.length);
      return figure(month, !isVerb);
    }
  }
  if (locale === 'en') return undefined;
  // `junibeslutningen`
  const start = months.da.findIndex(name => name !== 'maj' && word.toLowerCase().startsWith(name));
  return start === -1 ? undefined : figure(start, false);
}

function isDateLike(text: string, index: number, length: number): boolean {
  return (
    /(?:\d(?:st|nd|rd|th)?|\b(?:in|of|since|from|until|till|to|by|before|after|and|early|late|mid|that|last|next|during|between|through|for|or)|[–(,-])[ \u00A0-]?$/i.test(
      text.slice(0, index),
    ) || /^[ \u00A0]?(?:\d|–)/.test(text.slice(index + length))
  );
}

/** Without the noise of binary fractions: 1.1 × 1e6. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
