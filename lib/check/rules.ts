import { readingRules } from '../content/reading-rules';
import type { Rule } from './rule';
import { altText } from './rules/alt-text';
import { counterpartFigures } from './rules/counterpart-figures';
import { counterpartNames } from './rules/counterpart-names';
import { counterpartSources } from './rules/counterpart-sources';
import { drift } from './rules/drift';
import { fewSources } from './rules/few-sources';
import { imageSize } from './rules/image-size';
import { orphan } from './rules/orphan';
import { placeholder } from './rules/placeholder';
import { readability } from './rules/readability';
import { redirect } from './rules/redirect';
import { reviewOverdue } from './rules/review-overdue';
import { spelling } from './rules/spelling';
import { termCounterpart } from './rules/term-counterpart';
import { terminology } from './rules/terminology';
import { unusedTerm } from './rules/unused-term';

/** The rules that content is checked by when it has been read. */
export const rules: readonly Rule[] = [
  placeholder,
  fewSources,
  counterpartFigures,
  counterpartNames,
  counterpartSources,
  termCounterpart,
  terminology,
  drift,
  spelling,
  readability,
  altText,
  imageSize,
  orphan,
  unusedTerm,
  reviewOverdue,
  redirect,
];

/** Every id that a finding can carry: of reading, of the rules, and of check.yaml itself. docs/rules.md tells of each. */
export const ruleIds: readonly string[] = [...readingRules, ...rules.map(({ id }) => id), 'allow'];
