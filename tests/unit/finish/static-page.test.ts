import { expect, it } from 'vitest';
import { parsePage, serializePage } from '../../../lib/finish/page-tree';
import { fillShell, orderHead, type StaticPage, staticBody } from '../../../lib/finish/static-page';

const shared = '<link rel="stylesheet" href="/assets/style.css">';
const icon = '<link rel="icon" href="/icon.svg">';
const own = (name: string) =>
  `<title>${name} &#x26; "co" – Site</title><meta name="description" content="About ${name}"><link rel="canonical" href="https://example.org/da/${name}/"><meta property="og:image" content="https://example.org/${name}.png">`;
const page = (name: string) =>
  `<!doctype html><html lang="da"><head><meta charset="utf-8">${shared}${own(name)}${icon}</head><body><main>${name}</main></body></html>`;

function fill(template: string, { head, body }: Pick<StaticPage, 'head' | 'body'>): string {
  const shell = orderHead(parsePage(template));
  const parts = staticBody({ file: 'da/b/index.html', template: 'da/a/index.html', head, body });
  return serializePage(fillShell(shell, parts.own, parts.body));
}

it('makes a page after another one, with nothing of it that is its own', () => {
  expect(fill(page('a'), { head: own('b'), body: '<main>b</main>' })).toBe(page('b'));
});

it('puts what a component adds to the head there, in the one order', () => {
  const [image, ...rest] = own('b')
    .split(/(?=<meta property)/)
    .reverse();
  expect(fill(page('a'), { head: rest.join(''), body: `${image}<main>b</main>` })).toBe(page('b'));
});

it('orders the head that Next wrote, wherever the parts stand', () => {
  const scattered = page('a').replace(/(<meta property[^>]*>)(.*)(<\/head>)/, '$2$1$3');
  expect(scattered).not.toBe(page('a'));
  const tree = parsePage(scattered);
  orderHead(tree);
  expect(serializePage(tree)).toBe(page('a'));
});
