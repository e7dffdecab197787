import { describe, expect, it } from 'vitest';
import { article, contentOf, htmlOf } from '../site-folder';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAYAAAC56t6BAAAAC0lEQVR42mNgQAcAABIAAeRVjecAAAAASUVORK5CYII=',
  'base64',
);
const figure =
  '<Figure src="./radar.png" alt="En radar" caption="Radaren på Al Asad" credit="Forsvaret" />\n';
const table = '| Enhed | Antal |\n| :-- | --: |\n| Radar | 30[^S13] |\n| Stab |  |\n';

describe('<Note>', () => {
  it('is an aside with a title', () => {
    expect(htmlOf('<Note title="Om tallene">\n\nDe er *lofter*.\n\n</Note>\n')).toBe(
      '<div class="aside" role="note"><strong>Om tallene</strong><p>De er <em>lofter</em>.</p></div>',
    );
  });

  it('shows its title to the letter', () => {
    expect(htmlOf('<Note title="&lt;b&gt; &quot;3&quot; &amp; *4*">a</Note>\n')).toContain(
      '<strong>&#x3C;b> "3" &#x26; *4*</strong>',
    );
  });
});

describe('<Facts>', () => {
  it('is a box of facts', () => {
    expect(htmlOf('<Facts title="Radaren">\n\n- **Sted:** Al Asad\n\n</Facts>\n')).toBe(
      '<div class="facts" role="note"><strong>Radaren</strong><ul>\n<li><strong>Sted:</strong> Al Asad</li>\n</ul></div>',
    );
  });
});

describe('<Table>', () => {
  it('has a caption, and scrolls in a region of that name', () => {
    expect(htmlOf(`<Table caption="Bidrag i alt">\n\n${table}\n</Table>\n`)).toBe(
      '<div class="scroll" role="region" aria-label="Bidrag i alt" tabindex="0"><table><caption>Bidrag i alt</caption>' +
        '<thead><tr><th scope="col">Enhed</th><th scope="col" class="num">Antal</th></tr></thead><tbody>' +
        '<tr><td>Radar</td><td class="num">30<sup><a id="r1" href="#n1" aria-label="Note 1">1</a></sup></td></tr>' +
        '<tr><td>Stab</td><td class="num"></td></tr></tbody></table></div>',
    );
  });

  it('with head="row" has its first column as headers', () => {
    const html = htmlOf(`<Table caption="Bidrag" head="row">\n\n${table}\n</Table>\n`);
    expect([...html.matchAll(/<th scope="row">(\w+)<\/th>/g)].map(match => match[1])).toEqual([
      'Radar',
      'Stab',
    ]);
    expect(html.match(/<td/g)).toHaveLength(2);
  });
});

describe('a plain table', () => {
  it('scrolls in a region named in the page’s language', () => {
    const { da, en } = contentOf(article('radar', table, table)).articles[0]!.texts;
    expect(da!.html).toMatch(
      /^<div class="scroll" role="region" aria-label="Tabel" tabindex="0"><table><thead>/,
    );
    expect(en!.html).toMatch(
      /^<div class="scroll" role="region" aria-label="Table" tabindex="0"><table><thead>/,
    );
  });

  it('has as many cells in each row as it has columns', () => {
    expect(htmlOf('| a | b |\n| - | - |\n| c |\n| d | e | f |\n')).toContain(
      '<tbody><tr><td>c</td><td></td></tr><tr><td>d</td><td>e</td></tr></tbody>',
    );
  });
});

describe('<Figure>', () => {
  it('is a picture with its size, caption and credit', () => {
    expect(htmlOf(figure, { 'articles/radar/radar.png': png })).toMatch(
      /^<figure><img src="\/media\/articles\/radar\/radar\.[\w-]{10}\.png" alt="En radar" width="2" height="3" loading="lazy" decoding="async"><figcaption>Radaren på Al Asad <span class="credit">Illustration: Forsvaret<\/span><\/figcaption><\/figure>$/,
    );
  });

  it('names the credit in the page’s language', () => {
    const content = contentOf({ ...article('radar', '', figure), 'articles/radar/radar.png': png });
    expect(content.articles[0]!.texts.en!.html).toContain('<span class="credit">Credit: Forsvaret</span>');
  });
});

describe('<Quote>', () => {
  it('is a quotation in its language', () => {
    expect(htmlOf('<Quote is="en">\n\nWe *will* be there.[^S14]\n\n</Quote>\n')).toBe(
      '<blockquote lang="en"><p>We <em>will</em> be there.<sup><a id="r1" href="#n1" aria-label="Note 1">1</a></sup></p></blockquote>',
    );
  });
});

describe('<Lang>', () => {
  it('is a phrase in its language, also inside a link', () => {
    expect(htmlOf('Enheden [<Lang is="en">Air *Control* Wing</Lang>](https://forsvaret.dk) kom.\n')).toBe(
      '<p>Enheden <a href="https://forsvaret.dk"><span lang="en">Air <em>Control</em> Wing</span></a> kom.</p>',
    );
  });
});
