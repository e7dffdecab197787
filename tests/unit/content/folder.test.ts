import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../lib/content/load';
import { articleText, danish, type Files, writeSite } from './site-folder';

/** What is said of a site whose folder was changed by hand, paths told from the folder, in both languages. */
function told(files: Files, change: (root: string) => void = () => {}): { en: string[]; da: string[] } {
  const root = writeSite(files);
  change(root);
  const { content, findings } = loadContent(root);
  const line = (locale: 'da' | 'en') =>
    findings.map(({ path, rule, message }) => `${path.replace(`${root}/`, '')} ${rule}: ${message[locale]}`);
  expect(Boolean(content)).toBe(!findings.some(({ severity }) => severity === 'error'));
  return { en: line('en'), da: line('da') };
}

const page = danish('Radaren.\n');

describe('a symbolic link in the content folder', () => {
  it('to a file within it is read like the file', () => {
    const { en } = told(page, root => symlinkSync('da.mdx', join(root, 'articles/radar/en.mdx')));
    expect(en).toEqual([]);
  });

  it.each([
    ['a text', 'articles/radar/en.mdx', '/etc/hostname'],
    ['a page’s settings', 'terms/fly/page.yaml', '/etc/hostname'],
    ['data', 'data/places.yaml', '../../../../../../etc/hostname'],
    ['redirects', 'redirects.yaml', '/etc/hostname'],
    ['a picture', 'articles/radar/a.svg', '/etc/hostname'],
    ['a page’s folder', 'articles/fly', '../terms'],
    ['all articles', 'pages', '/etc'],
  ])(
    'that stands for %s and leads out of it, or to a folder, is refused before anything is read',
    (_name, path, target) => {
      const { en, da } = told(page, root => {
        mkdirSync(join(root, 'terms/fly'), { recursive: true });
        symlinkSync(target, join(root, path));
      });
      expect(en).toEqual([
        `${path} file-kind: Unexpected symbolic link, expected one to a file within the content folder. Put a copy here instead.`,
      ]);
      expect(da).toEqual([
        `${path} file-kind: Uventet symbolsk link: det må kun pege på en fil i indholdsmappen. Læg en kopi her i stedet.`,
      ]);
    },
  );

  it.each([
    ['to itself', 'en.mdx', 'ELOOP'],
    ['to nothing', 'nowhere', 'ENOENT'],
  ])('%s is refused', (_name, target, code) => {
    const { en } = told(page, root => symlinkSync(target, join(root, 'articles/radar/en.mdx')));
    expect(en).toEqual([
      `articles/radar/en.mdx file-kind: Unexpected symbolic link that leads to no file (${code}). Delete it, or put the file here.`,
    ]);
  });

  it('in what is no content, or begins with a dot, is passed over', () => {
    const { en } = told({ ...page, 'notes/x.txt': '' }, root => {
      symlinkSync('/etc', join(root, 'notes/away'));
      symlinkSync('/etc', join(root, '.git'));
      symlinkSync('/etc', join(root, 'articles/.draft'));
    });
    expect(en).toEqual([]);
  });
});

describe('what is no file', () => {
  const message = 'Neither a file nor a folder, but a device, a pipe or a socket. Remove it.';

  it.each([
    'articles/radar/en.mdx',
    'articles/radar/counterparts.json',
    'check.yaml',
    'articles/radar/a.svg',
  ])('a pipe named %s is refused and never waited for', path => {
    const { en } = told(page, root => void execFileSync('mkfifo', [join(root, path)]));
    expect(en).toEqual([`${path} file-kind: ${message}`]);
  });

  it('a link to a device that never ends is refused', () => {
    const { en } = told(page, root => symlinkSync('/dev/zero', join(root, 'articles/radar/en.mdx')));
    expect(en).toEqual([`articles/radar/en.mdx file-kind: ${message}`]);
  });

  it('a file in the place of the articles is refused', () => {
    const { en } = told({ articles: 'x' });
    expect(en).toEqual(['articles file-kind: Unexpected file, expected a folder. Rename it.']);
  });

  it('a content folder that is a file is refused', () => {
    const root = writeSite({});
    writeFileSync(join(root, 'x'), '');
    expect(loadContent(join(root, 'x')).findings.map(({ rule }) => rule)).toEqual(['file-kind']);
  });
});

describe('the name of a file', () => {
  it.each([
    ['in capitals', 'articles/radar/Kort.png', 'articles/radar/kort.png'],
    ['in its composition', 'articles/radar/A\u030a.png', 'articles/radar/\u00c5.png'],
  ])('that differs from another’s %s alone is refused', (_name, one, other) => {
    const { en } = told({ ...page, [one]: '', [other]: '' });
    expect(en).toHaveLength(1);
    expect(en[0]).toMatch(
      / file-kind: Unexpected name: on Windows and macOS it is the same as `.*`\. Rename one of them\.$/,
    );
  });

  it.each(['con', 'nul', 'lpt1', 'com9'])('that Windows keeps for a device, %s, is refused', id => {
    const { en } = told({
      [`articles/${id}/page.yaml`]: '',
      [`articles/${id}/da.mdx`]: articleText('A', 'a'),
    });
    expect(en).toEqual([
      `articles/${id} file-kind: Unexpected name \`${id}\`: Windows keeps it for a device. Rename the file or folder.`,
    ]);
  });

  it('is no id beyond 80 characters, whose files would be too long for a file system', () => {
    const page = (id: string) => ({
      [`articles/${id}/page.yaml`]: '',
      [`articles/${id}/da.mdx`]: articleText('A', 'a'),
    });
    expect(told(page('a'.repeat(80))).en).toEqual([]);
    expect(told(page('a'.repeat(81))).en[0]).toContain(
      'Unexpected folder name of 81 characters, expected at most 80.',
    );
  });
});
