/**
 * The form by which prose is compared: what only setting changes is the same. White space and line breaks, kinds of
 * quotation marks, apostrophes, dashes and hyphens, soft hyphens, an ellipsis of three stops, a space before a mark.
 * @example proseForm('»Radaren« stod\n i 2016–19 .') // => '"Radaren" stod i 2016-19.'
 */
export function proseForm(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u00AD/g, '')
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛‹›]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
    .replaceAll('…', '...')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?])/g, '')
    .trim();
}
