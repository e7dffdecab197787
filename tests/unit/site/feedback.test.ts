import { describe, expect, it } from 'vitest';
import { feedbackAddress } from '@/lib/site/feedback';

const baseUrl = 'https://example.org';
const page = { title: 'Mål & midler', path: '/da/artikler/maal/' };
const address = (feedback?: string) => feedbackAddress({ feedback, baseUrl }, page);

describe('feedbackAddress', () => {
  it('puts the page into the address, encoded', () => {
    expect(address('mailto:a@example.org?subject={title}&body={url}')).toBe(
      'mailto:a@example.org?subject=M%C3%A5l%20%26%20midler&body=https%3A%2F%2Fexample.org%2Fda%2Fartikler%2Fmaal%2F',
    );
    expect(address('mailto:a@example.org?subject={path}')).toBe(
      'mailto:a@example.org?subject=/da/artikler/maal/',
    );
  });

  it('leaves an address without placeholders, and a site without feedback, as they are', () => {
    expect(address('https://example.org/ret')).toBe('https://example.org/ret');
    expect(address()).toBeUndefined();
  });
});
