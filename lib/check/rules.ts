import type { Rule } from './rule';
import { counterpartFigures } from './rules/counterpart-figures';
import { counterpartNames } from './rules/counterpart-names';
import { counterpartSources } from './rules/counterpart-sources';
import { fewSources } from './rules/few-sources';
import { orphan } from './rules/orphan';
import { readability } from './rules/readability';
import { reviewOverdue } from './rules/review-overdue';
import { spelling } from './rules/spelling';
import { termCounterpart } from './rules/term-counterpart';
import { unusedTerm } from './rules/unused-term';

/** The rules that content is checked by when it has been read; docs/content-check.md tells of each. */
export const rules: readonly Rule[] = [
  fewSources,
  counterpartFigures,
  counterpartNames,
  counterpartSources,
  termCounterpart,
  spelling,
  readability,
  orphan,
  unusedTerm,
  reviewOverdue,
];
