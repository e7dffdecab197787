import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xml, xmlDocument } from '../../../lib/publish/xml';
import { readXml } from './read-xml';

describe('xmlDocument', () => {
  it('escapes what means something in XML', () => {
    expect(xmlDocument(xml('a', { b: '"<&>"\n' }, 'R&D ]]> <b>'))).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a b="&quot;&lt;&amp;&gt;&quot;&#10;">R&amp;D ]]&gt; &lt;b&gt;</a>\n',
    );
  });

  it('leaves out what no XML document may hold', () => {
    expect(xmlDocument(xml('a', {}, 'æ\u0000\u000B\uD800\uFFFE😀'))).toContain('<a>æ😀</a>');
  });

  it('gives back any text without control characters, in elements and attributes', () => {
    // braces mean something to the parser that reads it back, and in no text of XML
    const anyText = fc.string({ unit: 'grapheme' }).map(text => text.replace(/[{}\p{Cc}]/gu, ''));
    fc.assert(
      fc.property(anyText, text => {
        const read = readXml(xmlDocument(xml('a', { b: text }, text)));
        expect([read.attributes.b, read.text]).toEqual([text, text]);
      }),
    );
  });

  it.each(['<a><b></a></b>', '<a>', '<a b=c/>', '<a/><b/>'])('would be found out if it wrote %s', wrong => {
    expect(() => readXml(`<?xml version="1.0" encoding="UTF-8"?>\n${wrong}\n`)).toThrow();
  });
});
