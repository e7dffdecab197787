/**
 * An ASCII slug for ids and addresses: lower case, hyphens, Danish letters transliterated.
 * Empty when the text has no letter or digit that survives.
 * @example slugify('NATO’s træning på Al Asad') // => 'natos-traening-paa-al-asad'
 */
export function slugify(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/å/g, 'aa')
    .replace(/æ|ä/g, 'ae')
    .replace(/ø|ö/g, 'oe')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
