import type { Element, ElementContent, Properties, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { sanitizeBody } from '../../../../lib/content/mdx/sanitize';

const element = (tagName: string, properties: Properties = {}, ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const text = { type: 'text', value: 'Radaren' } as const;

/** What is left of an element as a faulty transform of ours might make it. */
const left = (node: Root['children'][number]) => toHtml(sanitizeBody({ type: 'root', children: [node] }));

describe('the last guard over a body', () => {
  it.each(['script', 'style'])('takes <%s> away with all that is in it', tagName => {
    expect(left(element(tagName, {}, text))).toBe('');
  });

  it.each(['iframe', 'object', 'form', 'button', 'svg', 'template', 'h1', 'custom-element'])(
    'takes <%s> away and leaves its words',
    tagName => {
      expect(left(element(tagName, {}, text))).toBe('Radaren');
    },
  );

  it.each([
    ['an event handler', { onClick: 'alert()' }],
    ['an event handler in another spelling', { onclick: 'alert()' }],
    ['a style', { style: 'color: red' }],
    ['data', { dataFoo: 'x' }],
    ['a target', { target: '_blank' }],
  ])('takes %s off', (_name, properties) => {
    expect(left(element('p', properties, text))).toBe('<p>Radaren</p>');
  });

  it('leaves no class but those of its own', () => {
    expect(left(element('li', { className: ['hidden'] }, text))).toBe('<li>Radaren</li>');
    expect(left(element('a', { className: ['hidden', 'term'] }, text))).toBe('<a class="term">Radaren</a>');
  });

  it.each([
    'javascript:alert()',
    'JAVASCRIPT:alert()',
    'data:text/html,x',
    'vbscript:x',
    'term:fly',
    'java\nscript:x',
  ])('takes the address %j off a link', href => {
    expect(left(element('a', { href }, text))).toBe('<a>Radaren</a>');
  });

  it.each(['https://nato.int/', 'http://fmn.dk/', 'mailto:a@b.example', '/da/om/', '#drift'])(
    'leaves the address %s on a link',
    href => {
      expect(left(element('a', { href }, text))).toBe(`<a href="${href}">Radaren</a>`);
    },
  );

  it.each(['https://nato.int/a.png', 'data:image/png;base64,x', 'javascript:alert()'])(
    'takes the address %s off a picture, which lies on this site',
    src => {
      expect(left(element('img', { src, alt: 'Radaren' }))).toBe('<img alt="Radaren">');
    },
  );

  it('leaves a picture of this site', () => {
    expect(left(element('img', { src: '/media/a.svg', alt: 'Radaren' }))).toBe(
      '<img src="/media/a.svg" alt="Radaren">',
    );
  });

  it('takes comments and raw HTML away', () => {
    expect(left({ type: 'comment', value: 'x' })).toBe('');
    expect(left({ type: 'raw', value: '<script>x</script>' } as never)).toBe('');
  });
});
