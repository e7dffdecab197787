import { statSync } from 'node:fs';
import { findMedium } from '../../content/media';
import { picturesOf } from '../pictures';
import type { CheckedText, Rule, RuleFinding } from '../rule';

/** More than an article with its pictures should cost a reader on a telephone. */
const limitBytes = 300_000;

/** A figure is at most 40rem wide (app/_styles/figures.css): no screen shows more pixels of it than this. */
const limitWidth = 2400;

/** Pictures that cost readers more than they show. */
export const imageSize: Rule = {
  id: 'image-size',
  severity: 'warning',
  check({ texts, parts }) {
    // both languages mostly show the same file: it is told once
    const told = new Set<string>();
    return texts.flatMap(text => tooLarge(text, parts.root, told));
  },
};

function tooLarge({ draft, text }: CheckedText, root: string, told: Set<string>): RuleFinding[] {
  return picturesOf(text).flatMap(({ src, place }) => {
    const medium = findMedium(root, draft.folder, src);
    if ('fault' in medium || told.has(medium.file)) return [];
    told.add(medium.file);
    const at = { path: text.findings.path, place, text: src };
    const findings: RuleFinding[] = [];
    const bytes = statSync(medium.file).size;
    if (bytes > limitBytes) {
      const [size, limit] = [bytes, limitBytes].map(value => Math.round(value / 1000));
      findings.push({
        ...at,
        message: {
          da: `Billedet \`${src}\` fylder ${size} kB, men må højst fylde ${limit} kB. Gem det mindre, fx som WebP eller AVIF.`,
          en: `Picture \`${src}\` is ${size} kB, expected at most ${limit} kB. Save it smaller, for instance as WebP or AVIF.`,
        },
      });
    }
    // a drawing has no pixels of its own
    if (!medium.file.endsWith('.svg') && (medium.width ?? 0) > limitWidth)
      findings.push({
        ...at,
        message: {
          da: `Billedet \`${src}\` er ${medium.width} pixel bredt, men må højst være ${limitWidth}: spalten viser ikke flere. Gør det smallere.`,
          en: `Picture \`${src}\` is ${medium.width} pixels wide, expected at most ${limitWidth}: the column shows no more. Scale it down.`,
        },
      });
    return findings;
  });
}
