import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFinishedSite } from '../../lib/deploy/finished-site';
import { filesBelow } from '../../lib/finish/site-files';
import { locales } from '../../lib/i18n/locales';
import { startServer } from '../../lib/serve/server';

/** What a walk through a site came to. */
export interface Walk {
  pages: number;
  /** Different addresses that were asked for. */
  addresses: number;
  /** Every address that was not answered as it must be: address, what came, and where it stands. */
  faults: string[];
}

/**
 * Walks through a finished site as it is served: from the choice of language along every link, file and absolute address,
 * and through what other programs read; old addresses, folders without a slash and wrong addresses last.
 */
export async function walkSite(root: string): Promise<Walk> {
  const { basePath, redirects } = readFinishedSite(root);
  const { origin } = new URL(siteAddressIn(root));
  const server = await startServer({ root, host: '127.0.0.1', port: 0, basePath });
  const host = `http://127.0.0.1:${server.port}`;
  const faults: string[] = [];
  // address → where it stands first
  const known = new Map<string, string>();
  const waiting: string[] = [];
  const note = (address: string, place: string) => {
    const url = new URL(address, `${origin}${place}`);
    // the path alone is the name of the site; where it leads is asked at the end
    if (url.origin !== origin || url.pathname === basePath || known.has(url.pathname)) return;
    known.set(url.pathname, place);
    waiting.push(url.pathname);
  };
  const expectAnswer = async (path: string, status: number, location?: string) => {
    const answer = await fetch(host + path, { redirect: 'manual' });
    await answer.arrayBuffer();
    const to = answer.headers.get('location') ?? undefined;
    if (answer.status !== status || to !== location)
      faults.push(`${path}: ${answer.status} ${to ?? ''}, expected ${status} ${location ?? ''}`);
  };
  let pages = 0;
  try {
    const start = `${basePath}/`;
    note(start, start);
    for (const file of filesBelow(root).filter(name => /^[^_].*\.(?:xml|txt|webmanifest)$/.test(name)))
      note(`${basePath}/${encodeURI(file)}`, start);
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const answer = await fetch(host + path, { redirect: 'manual' });
      const text = await answer.text();
      const isOurs = basePath === '' || path.startsWith(`${basePath}/`);
      if (answer.status !== 200 || !isOurs)
        faults.push(`${path}: ${answer.status}, named in ${known.get(path)}`);
      const type = answer.headers.get('content-type') ?? '';
      if (type.startsWith('text/html')) pages++;
      for (const address of addressesIn(text, type, origin)) note(address, path);
    }
    for (const [from, to] of redirects) {
      // hosts that know no redirects have a page there that leads on
      await expectAnswer(from, 200);
      await expectAnswer(to, 200);
    }
    for (const locale of locales) {
      await expectAnswer(`${basePath}/${locale}`, 301, `${basePath}/${locale}/`);
      await expectAnswer(`${basePath}/${locale}/nowhere/`, 404);
    }
    await expectAnswer(`${basePath}/nowhere`, 404);
    await expectAnswer('/healthz', 200);
    if (basePath) {
      await expectAnswer('/', 302, start);
      await expectAnswer(basePath, 301, start);
      await expectAnswer(`/${locales[0]}/`, 404);
    }
  } finally {
    await server.stop();
  }
  return { pages, addresses: known.size, faults };
}

/** Where the site says that it lies. */
function siteAddressIn(root: string): string {
  return /^Sitemap: (\S+)$/m.exec(readFileSync(join(root, 'robots.txt'), 'utf8'))![1]!;
}

/** Addresses in attributes and style sheets of a page, in the fields of data, and absolute ones in any text. */
function addressesIn(text: string, type: string, origin: string): string[] {
  const isPage = type.startsWith('text/html');
  const found = [
    ...(isPage ? text.matchAll(/\s(?:href|src|action)="?([^\s">]+)/g) : []),
    ...(type.startsWith('text/css') ? text.matchAll(/url\(["']?([^"')]+)/g) : []),
    ...(type.startsWith('application/manifest')
      ? text.matchAll(/"(?:src|start_url|scope)": "([^"]+)"/g)
      : []),
    ...text.matchAll(new RegExp(`(${origin.replaceAll('.', '\\.')}/[^\\s,"'<>)\\]\\\\{}]*)`, 'g')),
  ];
  return found
    .map(match => match[1]!.replaceAll('&amp;', '&'))
    .filter(address => !/^(?:mailto|data|tag):/.test(address));
}
