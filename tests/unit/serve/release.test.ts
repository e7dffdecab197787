import {
  cpSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { Agent, get } from 'node:http';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { article, ask, makeSite, serve } from './test-site';

/** Points `current` to another release in one step, as deploy/release.sh does. */
function switchTo(current: string, release: string): void {
  symlinkSync(release, `${current}.new`);
  renameSync(`${current}.new`, current);
}

/** Asks for addresses in turn without a pause, on connections that are kept, until it is stopped. */
function readers(port: number, count: number, paths: readonly string[]) {
  const agent = new Agent({ keepAlive: true, maxSockets: count });
  onTestFinished(() => agent.destroy());
  let asking = true;
  const answers = new Set<string>();
  const read = (path: string) =>
    new Promise<string>(resolve => {
      const headers = { 'accept-encoding': 'br' };
      get({ host: '127.0.0.1', port, path, agent, headers }, response => {
        const chunks: Buffer[] = [];
        response.on('data', chunk => chunks.push(chunk));
        response.on('error', error => resolve(`broken: ${error.message}`));
        response.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const isWhole = bytes.length === Number(response.headers['content-length']);
          const isPacked = response.headers['content-encoding'] === 'br';
          const text = isPacked ? brotliDecompressSync(bytes).toString() : bytes.toString();
          const mark = /release (?:one|two|\d+)/.exec(text)?.[0] ?? text.slice(0, 20);
          resolve(`${response.statusCode} ${path} ${mark} ${isWhole} ${response.headers.etag}`);
        });
      }).on('error', error => resolve(`failed: ${error.message}`));
    });
  const done = Promise.all(
    Array.from({ length: count }, async (_, reader) => {
      for (let round = reader; asking; round++) {
        answers.add(await read(paths[round % paths.length] ?? '/'));
      }
    }),
  );
  return async () => {
    asking = false;
    await done;
    return answers;
  };
}

it('changes releases under load, and back: each answer is whole and of one release, and none fails', async () => {
  const parent = dirname(makeSite());
  const release = (name: string) => {
    const root = join(parent, name);
    cpSync(join(parent, 'out'), root, { recursive: true });
    // of another length and compressed in one of the two only, so that a mixture would show
    const text = `${article.repeat(name === 'one' ? 1 : 3)} release ${name}`;
    writeFileSync(join(root, 'da/artikler/styrken/index.html'), text);
    writeFileSync(join(root, 'da/artikler/styrken/index.html.br'), brotliCompressSync(text));
    writeFileSync(join(root, 'da/index.html'), `release ${name}`);
    if (name === 'two') writeFileSync(join(root, 'da/index.html.br'), brotliCompressSync('release two'));
    writeFileSync(join(root, 'big.html'), `release ${name}${'x'.repeat(name === 'one' ? 400_000 : 600_000)}`);
    return root;
  };
  const releases = [release('one'), release('two')] as const;
  const current = join(parent, 'current');
  symlinkSync(releases[0], current);
  const { port } = await serve(current);
  const paths = ['/da/', '/da/artikler/styrken/', '/big.html'];
  const stop = readers(port, 6, paths);
  for (let round = 1; round <= 30; round++) {
    switchTo(current, releases[round % 2] as string);
    // what is asked for after the change is of the new release
    expect((await ask(port, '/da/')).text).toBe(`release ${round % 2 ? 'two' : 'one'}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  const answers = await stop();
  // one answer per address and release: status, text, length and tag always go together
  expect([...answers].map(answer => answer.replace(/ true "[^"]+"$/, '')).sort()).toEqual(
    paths.flatMap(path => ['one', 'two'].map(name => `200 ${path} release ${name}`)).sort(),
  );
});

it('loses no request when the old release is removed as soon as the new one is out', async () => {
  const parent = dirname(makeSite());
  const current = join(parent, 'current');
  const publish = (round: number) => {
    const root = join(parent, `release-${round}`);
    cpSync(join(parent, 'out'), root, { recursive: true });
    writeFileSync(join(root, 'da/index.html'), `release ${round}`);
    return root;
  };
  symlinkSync(publish(0), current);
  const { port } = await serve(current);
  const stop = readers(port, 4, ['/da/']);
  for (let round = 1; round <= 15; round++) {
    switchTo(current, publish(round));
    rmSync(join(parent, `release-${round - 1}`), { recursive: true });
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  const answers = await stop();
  expect([...answers].filter(answer => !/^200 \/da\/ release \d+ true /.test(answer))).toEqual([]);
  expect(answers.size).toBeGreaterThan(1);
});

it('ends what it began when a file is removed while it is sent', async () => {
  const text = 'x'.repeat(20_000_000);
  const root = makeSite({ 'big.html': text });
  const { port } = await serve(root);
  const length = await new Promise<number>((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: '/big.html', agent: false }, response => {
      rmSync(join(root, 'big.html'));
      let sum = 0;
      response.on('data', chunk => {
        sum += chunk.length;
      });
      response.on('end', () => resolve(sum)).on('error', reject);
    }).on('error', reject);
  });
  expect(length).toBe(text.length);
  expect((await ask(port, '/big.html')).status).toBe(404);
});

it.runIf(process.platform === 'linux')('leaves no file open, whatever readers ask for', async () => {
  const root = makeSite({ 'big.html': 'x'.repeat(2_000_000) });
  const { port } = await serve(root);
  const openFiles = () =>
    readdirSync('/proc/self/fd').filter(fd => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`).startsWith(root);
      } catch {
        return false;
      }
    });
  for (const headers of [{}, { range: 'bytes=5-9' }, { range: 'bytes=9999999-' }, { 'if-none-match': '*' }])
    for (const method of ['GET', 'HEAD']) await ask(port, '/big.html', { method, headers });
  mkdirSync(join(root, 'folder.html'));
  await ask(port, '/folder.html');
  await expect.poll(openFiles).toEqual([]);
});
