import { expect, type Page, test } from '@playwright/test';
import { openPage } from './open-page';
import { pages } from './site-pages';
import { watch } from './watch';

/** A site that is not this one; nothing answers there. */
const elsewhere = 'https://elsewhere.invalid';

/** Markup that somebody got into a page → the directive that has to hold it back. */
const injected: readonly (readonly [directive: string, html: string])[] = [
  ['script-src-elem', `<script>document.documentElement.dataset.ran = 'inline'</script>`],
  ['script-src-elem', `<script src="${elsewhere}/a.js"></script>`],
  [
    'script-src-elem',
    `<script src="data:text/javascript,document.documentElement.dataset.ran='data'"></script>`,
  ],
  [
    'script-src-attr',
    `<img src="/icon.svg" alt="" onload="document.documentElement.dataset.ran = 'handler'">`,
  ],
  ['style-src-elem', `<style>html { --ran: style }</style>`],
  ['style-src-elem', `<link rel="stylesheet" href="${elsewhere}/a.css">`],
  ['style-src-attr', `<p style="--ran: attribute">x</p>`],
  ['img-src', `<img src="${elsewhere}/a.png" alt="">`],
  ['media-src', `<video src="/icon.svg"></video>`],
  ['object-src', `<object data="/icon.svg"></object>`],
  ['object-src', `<embed src="/icon.svg">`],
  ['frame-src', `<iframe src="/en/"></iframe>`],
  ['frame-src', `<iframe src="${elsewhere}/"></iframe>`],
  ['base-uri', `<base href="${elsewhere}/">`],
];

/** Opens an article into which markup got, as it would by a fault of the build or of a host. */
async function openWith(page: Page, html: string): Promise<void> {
  await page.route(pages.article.en, async route => {
    const response = await route.fetch();
    const body = (await response.text()).replace('<main', `${html}<main`);
    await route.fulfill({ response, body });
  });
  await openPage(page, pages.article.en);
}

test.describe('the policy holds back', () => {
  for (const [directive, html] of injected) {
    test(`${html}, by ${directive}`, async ({ page, baseURL }) => {
      const { faults, settled } = await watch(page, baseURL!);
      await openWith(page, html);
      await settled();
      expect(faults.filter(fault => fault.startsWith(`policy violated: ${directive} `))).not.toEqual([]);
      const effect = await page.evaluate(() => ({
        ran: document.documentElement.dataset.ran,
        style: getComputedStyle(document.documentElement).getPropertyValue('--ran'),
        base: document.baseURI,
      }));
      expect(effect).toEqual({ ran: undefined, style: '', base: `${baseURL}${pages.article.en}` });
      // a frame that was held back has no document of the site
      expect(
        page
          .frames()
          .slice(1)
          .filter(frame => frame.url().startsWith('http')),
      ).toEqual([]);
    });
  }

  test('what a script asks of another site, fonts and workers', async ({ page, baseURL }) => {
    const { faults } = await watch(page, baseURL!);
    // workers would be stopped by Trusted Types first
    await page.route(pages.article.en, async route => {
      const response = await route.fetch();
      const types = /; trusted-types sidestykke; require-trusted-types-for 'script'/;
      const headers = response.headers();
      const policy = headers['content-security-policy']!.replace(types, '');
      const body = (await response.text()).replace(types, '');
      await route.fulfill({ response, headers: { ...headers, 'content-security-policy': policy }, body });
    });
    await openPage(page, pages.article.en);
    await page.evaluate(async site => {
      const attempts = [
        () => fetch(`${site}/a`),
        () => navigator.sendBeacon(`${site}/b`),
        () => new WebSocket(`${site.replace('https', 'wss')}/c`),
        () => new EventSource(`${site}/d`),
        () => new FontFace('own', 'url(/font.woff2)').load(),
        () => new Worker('data:text/javascript,'),
        () => new Worker(URL.createObjectURL(new Blob(['']))),
      ];
      for (const attempt of attempts) {
        try {
          await attempt();
        } catch {
          // refused; what counts is what was reported
        }
      }
    }, elsewhere);
    // header and meta element report alike
    const violations = () =>
      [...new Set(faults.flatMap(fault => /^policy violated: (\S+ \S+)/.exec(fault)?.[1] ?? []))].sort();
    await expect
      .poll(violations)
      .toEqual([
        `connect-src ${elsewhere}/a`,
        `connect-src ${elsewhere}/b`,
        `connect-src ${elsewhere}/d`,
        `connect-src ${elsewhere.replace('https', 'wss')}/c`,
        `font-src ${baseURL}/font.woff2`,
        'worker-src blob',
        'worker-src data',
      ]);
  });

  test('a manifest of another site', async ({ page, baseURL }) => {
    const { faults } = await watch(page, baseURL!);
    await page.route(pages.home.en, async route => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/href="[^"]*\.webmanifest"/, `href="${elsewhere}/m.json"`);
      await route.fulfill({ response, body });
    });
    await openPage(page, pages.home.en);
    const client = await page.context().newCDPSession(page);
    // only then does this browser ask for it
    await client.send('Page.getAppManifest');
    await expect.poll(() => faults.join()).toContain(`policy violated: manifest-src ${elsewhere}/m.json`);
  });

  test('a form that leads to another site', async ({ page, baseURL }) => {
    const { faults } = await watch(page, baseURL!);
    await openWith(page, `<form action="${elsewhere}/" id="injected"></form>`);
    await page.evaluate(() => (document.getElementById('injected') as HTMLFormElement).submit());
    await expect.poll(() => faults.join()).toContain('policy violated: form-action');
    expect(await page.evaluate(() => location.href)).toBe(`${baseURL}${pages.article.en}`);
  });

  test('the site in a frame, by the header alone', async ({ page, baseURL }) => {
    const framed = `${baseURL}${pages.article.en}`;
    await page.route('**/framing', route =>
      route.fulfill({ contentType: 'text/html', body: `<iframe src="${framed}"></iframe>` }),
    );
    const origins = [baseURL!, baseURL!.replace('127.0.0.1', 'localhost')];
    for (const origin of origins) {
      await page.goto(`${origin}/framing`);
      expect(page.frames()[1]!.url()).toBe('chrome-error://chromewebdata/');
    }
    await page.route(framed, async route => {
      const response = await route.fetch();
      const headers = response.headers();
      const policy = headers['content-security-policy']!.replace(/frame-ancestors [^;]*; /, '');
      await route.fulfill({ response, headers: { ...headers, 'content-security-policy': policy } });
    });
    for (const origin of origins) {
      await page.goto(`${origin}/framing`);
      expect(page.frames()[1]!.url()).toBe(framed);
    }
  });
});

test.describe('a header has its effect:', () => {
  test('nosniff, a text is not run as a script', async ({ page, baseURL }) => {
    const { faults } = await watch(page, baseURL!);
    await openWith(page, '<script src="/robots.txt"></script>');
    await expect.poll(() => faults.join()).toContain('strict MIME type checking');
  });

  test('Permissions-Policy, nobody asks for camera, microphone or place', async ({ page }) => {
    await openPage(page, pages.article.en);
    const allowed = await page.evaluate(() => {
      const { featurePolicy } = document as unknown as { featurePolicy: { allowedFeatures(): string[] } };
      return featurePolicy.allowedFeatures();
    });
    expect(allowed).toContain('fullscreen');
    for (const feature of ['camera', 'microphone', 'geolocation', 'browsing-topics'])
      expect(allowed).not.toContain(feature);
  });

  test('Referrer-Policy, another site learns where a reader came from, not what was read', async ({
    page,
    baseURL,
  }) => {
    await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, route =>
      route.fulfill({ contentType: 'text/html', body: 'elsewhere' }),
    );
    await openPage(page, pages.article.en);
    const asked = page.waitForRequest(request => !request.url().startsWith(baseURL!));
    await page.getByRole('main').locator('a[href^=http]').first().click();
    expect((await asked).headers().referer).toBe(`${baseURL}/`);
  });

  test('Cross-Origin-Opener-Policy, a window opened by another site has no way back to it', async ({
    page,
    baseURL,
  }) => {
    const other = baseURL!.replace('127.0.0.1', 'localhost');
    await page.route(`${other}/opening`, route =>
      route.fulfill({ contentType: 'text/html', body: `<a target=w href="${baseURL}/en/">open</a>` }),
    );
    await page.goto(`${other}/opening`);
    const opened = page.waitForEvent('popup');
    await page.evaluate(url => void window.open(url, 'w'), `${baseURL}/en/`);
    const popup = await opened;
    await popup.waitForURL('**/en/');
    expect(await popup.evaluate(() => window.opener)).toBeNull();
  });

  test('Cross-Origin-Resource-Policy, another site cannot show what lies here', async ({ page, baseURL }) => {
    const other = baseURL!.replace('127.0.0.1', 'localhost');
    await page.route(`${other}/showing`, route =>
      route.fulfill({ contentType: 'text/html', body: '<title>other</title>' }),
    );
    await page.goto(`${other}/showing`);
    const shows = (name: string) =>
      page.evaluate(
        src =>
          new Promise(resolve => {
            const image = new Image();
            image.onload = () => resolve(true);
            image.onerror = () => resolve(false);
            image.src = src;
          }),
        `${baseURL}/icon.svg?${name}`,
      );
    expect(await shows('as-it-is')).toBe(false);
    // the header is what holds it back
    await page.route('**/icon.svg?without', async route => {
      const response = await route.fetch();
      const { 'cross-origin-resource-policy': _, ...headers } = response.headers();
      await route.fulfill({ response, headers });
    });
    expect(await shows('without')).toBe(true);
  });
});
