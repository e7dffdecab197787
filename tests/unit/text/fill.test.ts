import { describe, expect, it } from 'vitest';
import { fill } from '@/lib/text/fill';

describe('fill', () => {
  it('fills placeholders, takes a value as it stands, and leaves what has none', () => {
    expect(fill('{a} og {b}: {c}', { a: '{b}', b: '$&' })).toBe('{b} og $&: {c}');
    expect(fill('Kopieret')).toBe('Kopieret');
  });
});
