import type { Localized } from '../../../lib/i18n/locales';
import { Random } from '../random';

/** What stands in for a text in both languages; `{subject}`, `{place}`, `{n}`, `{m}`, `{year}` are filled in. */
type Phrase = Localized;

/** Headings of sections: id → heading. A page has none of them twice. */
export const headings: ReadonlyMap<string, Phrase> = new Map([
  ['how-it-began', { da: 'Sådan begyndte {subject}', en: 'How {subject} began' }],
  ['who-decided', { da: 'Hvem der bestemte', en: 'Who decided' }],
  ['in-practice', { da: '{subject} i praksis', en: '{subject} in practice' }],
  ['in-figures', { da: 'Tallene', en: 'The figures' }],
  ['where', { da: 'Arbejdet i {place}', en: 'The work in {place}' }],
  ['the-danish-part', { da: 'Den danske del', en: 'The Danish part' }],
  ['what-changed', { da: 'Det blev anderledes', en: 'What changed' }],
  ['training', { da: 'Træning og rådgivning', en: 'Training and advice' }],
  ['partners', { da: 'Partnere og naboer', en: 'Partners and neighbours' }],
  ['legal-basis', { da: 'Det retlige grundlag', en: 'The legal basis' }],
  ['what-it-cost', { da: 'Hvad {subject} kostede', en: 'What {subject} cost' }],
  ['what-is-not-known', { da: 'Det ved vi ikke', en: 'What is not known' }],
  ['what-came-after', { da: 'Hvad der fulgte', en: 'What came after' }],
]);

/** Sentences that state a figure, the same one in both languages. */
export const statements: readonly Phrase[] = [
  { da: 'I {year} var der {n} personer i {place}.', en: 'In {year} there were {n} people in {place}.' },
  { da: 'Planen fra {year} lød på {n} pladser.', en: 'The plan of {year} was for {n} places.' },
  {
    da: 'Bidraget til {place} blev udvidet fra {m} til {n} i {year}.',
    en: 'The contribution to {place} grew from {m} to {n} in {year}.',
  },
  { da: '{n} kursister fik bevis i {year}.', en: '{n} students got a certificate in {year}.' },
  {
    da: 'Bevillingen for {year} var på {n} kroner pr. deltager.',
    en: 'The grant for {year} was {n} kroner for each participant.',
  },
];

export const titles: readonly Phrase[] = [
  { da: '{subject} i {place}', en: '{subject} in {place}' },
  { da: 'Fra {place} til {subject}', en: 'From {place} to {subject}' },
  { da: 'Vejen til {subject} og {place}', en: 'The road to {subject} and {place}' },
  { da: '{place} og {subject}', en: '{place} and {subject}' },
];

const syllables = [
  'Bar Qal Tar Haw Sul Mar Dih Naj Rum Zub Kar Fal Ham Jal Shar Wad Bash Tik Rab Qay',
  'a i u aba ira una eya',
  'dhir miya raq bala ris qub sul zan tar wiya mat shir jan fah lak nun bid har',
].map(row => row.split(' '));

/** The name of a place that is nowhere: the same in both languages, one of 2,520 and some of those with an article. */
export function placeName(random: Random): string {
  const name = syllables.map(row => random.pick(row)).join('');
  return random.chance(0.15) ? `Al ${name}` : name;
}

/** The name of a place that texts speak of, some of them far more often than others. */
export function knownPlace(random: Random): string {
  return placeName(new Random(random.rank(4_000)));
}

/** Puts values into the braces; the text begins with a capital all the same. */
export function fill(phrase: string, values: Readonly<Record<string, string>>): string {
  const text = phrase.replace(/\{(\w+)\}/g, (_, name: string) => values[name]!);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
