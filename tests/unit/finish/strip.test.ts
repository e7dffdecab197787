import { describe, expect, it } from 'vitest';
import { parsePage, serializePage } from '@/lib/finish/page-tree';
import { FinishError, stripPage } from '@/lib/finish/strip';

const styles = new Map([['/_next/static/chunks/a.css', '/assets/style.abc.css']]);

/** A page as Next exports it, with `inner` in its body. */
function strip(inner: string, head = ''): { html: string; problems: string[] } {
  const tree = parsePage(
    `<!doctype html><html lang="da"><head><meta charset="utf-8">${head}</head><body>${inner}</body></html>`,
  );
  const problems = stripPage(tree, styles);
  return { html: serializePage(tree), problems };
}

describe('stripPage', () => {
  it('removes the runtime: scripts, flight data, preloads, comments and the empty metadata box', () => {
    const { html, problems } = strip(
      '<!--$--><div hidden=""><!--$--><!--/$--></div><main>x</main><script src="/_next/static/chunks/b.js" async=""></script><script>self.__next_f.push([1,"x"])</script><script>requestAnimationFrame(function(){$RT=performance.now()});</script>',
      '<link rel="preload" as="script" href="/_next/static/chunks/b.js"><meta name="next-size-adjust" content="">',
    );
    expect(problems).toEqual([]);
    expect(html).toBe(
      '<!doctype html><html lang="da"><head><meta charset="utf-8"></head><body><main>x</main></body></html>',
    );
  });

  it('points style sheets to their hashed copies', () => {
    const { html, problems } = strip(
      '',
      '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next">',
    );
    expect(problems).toEqual([]);
    expect(html).toContain('<link rel="stylesheet" href="/assets/style.abc.css">');
  });

  it.each([
    [
      'an unknown script file',
      '<script src="https://cdn.example/x.js"></script>',
      'Unknown script `https://cdn.example/x.js`',
    ],
    ['an unknown inline script', '<script>alert(1)</script>', 'Unknown script `alert(1)`'],
    ['an inline style sheet', '<style>a{}</style>', 'Inline <style>'],
    ['an inline style', '<p style="color:red">x</p>', 'Inline style on <p>'],
    ['a handler', '<p onclick="x()">x</p>', 'Handler'],
    ['a part that script would reveal', '<template id="B:0"></template>', 'revealed by script only'],
    ['a hidden part that script would move', '<div hidden="" id="S:0">x</div>', 'revealed by script only'],
    ['a leftover of the runtime', '<img src="/_next/image.png" alt="">', 'Leftover `/_next/image.png`'],
  ])('stops at %s', (_what, inner, problem) => {
    expect(strip(inner).problems.join('\n')).toContain(problem);
  });

  it('stops at a style sheet that it has no copy of', () => {
    expect(strip('', '<link rel="stylesheet" href="/other.css">').problems).toEqual([
      'Unknown style sheet `/other.css`.',
    ]);
  });
});

describe('FinishError', () => {
  it('tells a problem that many files share once', () => {
    const problems = ['a.html', 'b.html', 'c.html'].map(file => ({ file, problem: 'Inline <style>.' }));
    expect(new FinishError(problems).message).toBe(
      'The finished site has problems:\na.html: Inline <style>. (and 2 more files)',
    );
  });
});
