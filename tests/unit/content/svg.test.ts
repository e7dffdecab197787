import { describe, expect, it } from 'vitest';
import { svgFault } from '../../../lib/content/svg';
import { danish, faults, htmlOf } from './site-folder';

const svg = (inner: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="2" height="2"${attributes}>${inner}</svg>`;
const fault = (text: string) => svgFault(Buffer.from(text))?.en;

describe('a vector picture', () => {
  it.each([
    ['a script', svg('<script>alert(1)</script>'), '`<script>`'],
    [
      'a script behind a prefix',
      '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script/></s:svg>',
      '`<s:script>`',
    ],
    ['a script of XHTML', svg('<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>'), '`<h:script>`'],
    ['a handler', svg('', ' onload="alert(1)"'), '`onload="…"`'],
    ['a page in it', svg('<foreignObject/>'), '`<foreignObject>`'],
    ['a link', svg('<a href="javascript:alert(1)"/>'), '`<a>`'],
    ['an animation of addresses', svg('<set attributeName="href" to="javascript:x"/>'), '`<set>`'],
    [
      'a picture from elsewhere',
      svg('<image href="https://evil.example/x.png"/>'),
      '`href="https://evil.example/x.png"`',
    ],
    [
      'a shape from elsewhere',
      svg('<use xlink:href="//evil.example/#x"/>'),
      '`xlink:href="//evil.example/#x"`',
    ],
    [
      'a document in an address',
      svg('<use href="data:image/svg+xml;base64,AA"/>'),
      '`href="data:image/svg+xml;base64,AA"`',
    ],
    ['an address in numbers', svg('<image href="&#106;avascript:x"/>'), '`href="javascript:x"`'],
    ['styles from elsewhere', svg('<style>@import "//evil.example"</style>'), '`<style>`'],
    [
      'styles from elsewhere, in CDATA',
      svg('<style><![CDATA[@import url(//evil.example)]]></style>'),
      '`<style>`',
    ],
    [
      'a colour from elsewhere',
      svg('<rect fill="url(https://evil.example/#a)"/>'),
      '`fill="url(https://evil.example/#a)"`',
    ],
    ['an address with an escape', svg('<style>a{fill:u\\72l(//evil.example)}</style>'), '`<style>`'],
    ['another base', svg('<g xml:base="//evil.example"/>'), '`xml:base="//evil.example"`'],
    ['a style sheet', `<?xml-stylesheet href="x.css"?>${svg('')}`, '`<?xml-stylesheet>`'],
    [
      'declarations',
      `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`,
      '`<!DOCTYPE>` with declarations of its own',
    ],
    ['another encoding', `<?xml version="1.0" encoding="UTF-7"?>${svg('')}`, 'another encoding than UTF-8'],
    ['no end', '<svg xmlns="http://www.w3.org/2000/svg">', 'XML that cannot be read'],
    ['10,000 levels', svg('<g>'.repeat(10_000) + '</g>'.repeat(10_000)), 'XML that cannot be read'],
    ['no SVG', '<html xmlns="http://www.w3.org/1999/xhtml"/>', '`<html>`'],
  ])('with %s is no picture', (_name, text, said) => {
    expect(fault(text)).toBe(said);
  });

  it.each([
    ['shapes and text', svg('<g><path d="M0 0h2"/><text>a &lt;script&gt; b</text></g>')],
    ['own styles', svg('<style>.a{fill:url(#g)}</style><use href="#a"/>')],
    ['a picture of dots in it', svg('<image href="data:image/png;base64,AA=="/>')],
    [
      'what drawing programs note',
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" r:about=""/></metadata>')}`,
    ],
  ])('with %s is one', (_name, text) => {
    expect(fault(text)).toBeUndefined();
  });

  it('that is none is told where it is shown, and where it is linked to', () => {
    const files = { 'articles/radar/a.svg': svg('<script/>') };
    const said =
      'Unexpected content of `./a.svg`: `<script>`. A picture holds shapes and text alone; save it as plain SVG, or remove this. (svg)';
    expect(faults({ ...danish('![a](./a.svg)\n\n[b](./a.svg)\n'), ...files })).toEqual([
      `articles/radar/da.mdx:7:1 error: ${said}`,
      `articles/radar/da.mdx:9:1 error: ${said}`,
    ]);
  });

  it('without a size is told', () => {
    const files = {
      'articles/radar/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="-5"/>',
    };
    expect(faults({ ...danish('![a](./a.svg)\n'), ...files })[0]).toContain('Unexpected bytes');
  });

  it('whose name is as long as a file system takes has a shorter address', () => {
    const name = `${'a'.repeat(250)}.svg`;
    const html = htmlOf(`![a](./${name})\n`, { [`articles/radar/${name}`]: svg('') });
    expect(/src="([^"]+)"/.exec(html)![1]!.split('/').at(-1)!.length).toBeLessThan(120);
  });
});
