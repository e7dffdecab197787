import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rulePage } from '../../../lib/check/check-record';
import { ruleIds, rules } from '../../../lib/check/rules';

describe('the rules', () => {
  it('have different names', () => {
    expect(new Set(ruleIds).size).toBe(ruleIds.length);
    expect(rules.length).toBeGreaterThan(10);
  });

  it('are each told of in docs/rules.md, where their page leads, and no other is', () => {
    const headings = [...readFileSync('docs/rules.md', 'utf8').matchAll(/^### (.+)$/gm)].map(
      match => match[1]!,
    );
    expect(headings.toSorted()).toEqual([...ruleIds].sort());
    expect(rulePage('dead-link')).toBe('docs/rules.md#dead-link');
  });
});
