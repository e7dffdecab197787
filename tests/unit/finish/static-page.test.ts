import { expect, it } from 'vitest';
import { parsePage, serializePage } from '../../../lib/finish/page-tree';
import { fillShell, orderHead, type StaticPage } from '../../../lib/finish/static-page';

const shared = '<link rel="stylesheet" href="/assets/style.css">';
const icon = '<link rel="icon" href="/icon.svg">';
const own = (name: string) =>
  `<title>${name} &#x26; "co" – Site</title><meta name="description" content="About ${name}"><link rel="canonical" href="https://example.org/da/${name}/"><meta property="og:image" content="https://example.org/${name}.png">`;
const page = (name: string) =>
  `<!doctype html><html lang="da"><head><meta charset="utf-8">${shared}${own(name)}${icon}</head><body><main>${name}</main></body></html>`;

function fill(template: string, { head, body }: Pick<StaticPage, 'head' | 'body'>): string {
  const shell = orderHead(parsePage(template));
  return fillShell(shell, { file: 'da/b/index.html', shell: 'da/*', head, body }).html;
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

it('gives a body the form that a tree of it would have', () => {
  const body =
    '<main id="x" class="a"><p>R&amp;D &lt; &quot;5&quot; &gt; it&#x27;s<br/><a href="/da/b/?a=1&amp;b=&quot;" hrefLang="en">b</a></p>' +
    '<details open=""><summary>s</summary></details><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg><img src="/a.png" alt=""/></main>';
  const made = fill(page('a'), { head: own('b'), body });
  expect(made).toBe(serializePage(parsePage(made)));
  expect(made).toContain(
    '<p>R&#x26;D &#x3C; "5" > it\'s<br><a href="/da/b/?a=1&#x26;b=&#x22;" hreflang="en">',
  );
});

it('takes down what the checks of the site look at', () => {
  const block = '<script type="application/ld+json">{"@context":"https://schema.org"}</script>';
  const { facts, problems } = fillShell(orderHead(parsePage(page('a'))), {
    file: 'da/b/index.html',
    shell: 'da/*',
    head: own('b'),
    body: `<main id="x"><a href="/da/?q=a&amp;b">b</a><p id="x"></p>${block}</main>`,
  });
  expect(problems).toEqual([]);
  expect(facts).toMatchObject({ file: 'da/b/index.html', lang: 'da', doubles: ['x'] });
  expect(facts.canonical).toBe('https://example.org/da/b/');
  expect(facts.links).toContainEqual({ url: '/da/?q=a&b', from: '<a href>' });
  expect(facts.data).toContain('{"@context":"https://schema.org"}');
});

it.each([
  ['<p style="color:red">a</p>', /Inline style on <p>/],
  ['<p onclick="a()">a</p>', /Handler `onclick`/],
  ['<p><script>alert(1)</script></p>', /Unknown script `alert\(1\)`/],
  ['<p><script src="/a.js"></script></p>', /Unknown script/],
  ['<p><iframe src="/a"></iframe></p>', /Unexpected <iframe>/],
  ['<p><img src="/_next/a.png"></p>', /Leftover/],
  ['<p title=a>b</p>', /Unknown markup `<p title=a>/],
  ['<p>a<!-- b --></p>', /Unknown markup `<!-- b/],
])('refuses %s', (body, problem) => {
  const { problems } = fillShell(orderHead(parsePage(page('a'))), {
    file: 'da/b/index.html',
    shell: 'da/*',
    head: own('b'),
    body,
  });
  expect(problems.join()).toMatch(problem);
});
