import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../lib/content/load';
import { contentOf, danish, danishText, faults, htmlOf, writeSite } from './site-folder';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"/>';
const files = {
  'articles/radar/kort.svg': svg,
  'articles/radar/Kort over Irak.svg': svg,
  'articles/radar/aftale.pdf': '%PDF-',
};

describe('a file beside a page', () => {
  it('as a picture has its size and waits until it is seen', () => {
    expect(htmlOf('![Kort over Irak](./kort.svg)\n', files)).toMatch(
      /^<p><img src="\/media\/articles\/radar\/kort\.[\w-]{10}\.svg" alt="Kort over Irak" width="320" height="200" loading="lazy" decoding="async"><\/p>$/,
    );
  });

  it('can be linked to', () => {
    expect(htmlOf('[Aftalen](./aftale.pdf)\n', files)).toMatch(
      /^<p><a href="\/media\/articles\/radar\/aftale\.[\w-]{10}\.pdf">Aftalen<\/a><\/p>$/,
    );
  });

  it('with spaces in its name gets an address without', () => {
    expect(htmlOf('![Kort](./Kort%20over%20Irak.svg)\n', files)).toMatch(
      /src="\/media\/articles\/radar\/Kort-over-Irak\.[\w-]{10}\.svg"/,
    );
  });

  it('is listed once, under its address, with the file it is', () => {
    const { media, articles } = contentOf({ ...danish('![a](./kort.svg) ![b](./kort.svg)\n'), ...files });
    const [[address, file] = []] = [...media];
    expect(media.size).toBe(1);
    expect(articles[0]!.texts.da!.html).toContain(`src="/media/${address}"`);
    expect(file).toMatch(/articles\/radar\/kort\.svg$/);
  });

  it('changes its address with its bytes', () => {
    const address = (bytes: string) =>
      danishText('![a](./kort.svg)\n', { 'articles/radar/kort.svg': bytes }).html;
    expect(address(svg)).toBe(address(svg));
    expect(address(svg.replace('/>', ' />'))).not.toBe(address(svg));
  });

  it.each([
    [
      'is not there',
      '![a](./korte.svg)',
      'Missing file `./korte.svg`. Put it beside the page, or correct the name.',
    ],
    [
      'is a folder',
      '![a](./mappe.svg)',
      'Missing file `./mappe.svg`. Put it beside the page, or correct the name.',
    ],
    [
      'is of another kind',
      '[a](./kort.html)',
      'Unexpected kind of file `./kort.html`, expected one of .svg, .png, .jpg, .jpeg, .webp, .avif, .pdf.',
    ],
    [
      'is no picture of its kind',
      '![a](./falsk.png)',
      'Unexpected bytes in `./falsk.png`: the file is no picture of its kind. Save it again.',
    ],
    [
      'is no picture at all',
      '![a](./aftale.pdf)',
      'Unexpected kind of file `./aftale.pdf`, expected a picture. Link to it instead.',
    ],
    [
      'has a name that cannot be read',
      '![a](./%E0%A4%A.svg)',
      'Missing file `./%E0%A4%A.svg`. Put it beside the page, or correct the name.',
    ],
    [
      'lies at another site',
      '![a](https://nato.int/kort.svg)',
      'Missing file `https://nato.int/kort.svg`. Put it beside the page, or correct the name.',
    ],
  ])('that %s is told', (_name, markdown, message) => {
    const more = {
      'articles/radar/mappe.svg/x': '',
      'articles/radar/falsk.png': 'GIF?',
      'articles/radar/kort.html': '',
    };
    expect(faults({ ...danish(`${markdown}\n`), ...files, ...more })).toEqual([
      `articles/radar/da.mdx:7:1 error: ${message} (media)`,
    ]);
  });

  it('is told to be missing where the text has other faults as well', () => {
    const body = '{a}\n\n<Figure src="./b.svg" alt="b" caption="b" credit="b" />\n\n![c](./c.svg)\n';
    expect(faults(danish(body)).map(line => line.split(' ')[0])).toEqual([
      'articles/radar/da.mdx:7:1',
      'articles/radar/da.mdx:9:1',
      'articles/radar/da.mdx:11:1',
    ]);
  });

  it('must not lie outside the content folder', () => {
    const outside = writeSite({ 'b.svg': svg });
    const away = `./../../../${basename(outside)}/b.svg`;
    const root = writeSite(danish(`![b](${away})\n`));
    expect(
      loadContent(root).findings.map(({ line, rule, message }) => `${line} ${rule} ${message.en}`),
    ).toEqual([`7 media Unexpected file \`${away}\` outside the content folder. Move it beside the page.`]);
  });
});
