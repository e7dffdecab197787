import { endSentence } from '../mdx/outline';
import type { DraftText } from '../read';
import { wholePage } from './schema';
import { inOneLine } from './section-prose';

/** The prose of a text by section; `page` has title, summary and what stands before the first heading. */
export function sectionTexts({ front: { value: front }, prose }: DraftText): Map<string, string> {
  const opening = 'term' in front ? [front.term, front.definition] : [front.title, front.summary];
  const texts = new Map(prose);
  return texts.set(wholePage, inOneLine([...opening.map(endSentence), texts.get(wholePage) ?? '']));
}
