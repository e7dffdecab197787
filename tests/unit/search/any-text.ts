import fc from 'fast-check';

/** What trips analysers: designations, apostrophes, grouped numbers, marks, ligatures, halves of characters. */
const pieces = [
  'Søværnet',
  'sikkerhedsstyrke',
  'å',
  'a\u030a',
  'ǿ',
  'ä',
  'ﬃ',
  '\ufdfa',
  'İ',
  'ß',
  '\u0301',
  '❤️',
  '👩‍✈️',
  '\u{10428}',
  '\ud800',
  '\udc00',
  'F',
  'B',
  '16',
  '159',
  '2.580',
  '1.200.000',
  '’s',
  "'er",
  '-',
  '\u2011',
  '/',
  '.',
  ',',
  ' ',
  '\n',
  '\u00a0',
  '=',
  '^',
  '\0',
  '<b>',
  '__proto__',
];

/** Any string: of any UTF-16 units, lone surrogates included, or of pieces with a meaning of their own. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map(unit => String.fromCharCode(unit)),
    maxLength: 60,
  }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map(parts => parts.join('')),
);
