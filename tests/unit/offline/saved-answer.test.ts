import { describe, expect, it } from 'vitest';
import type { Locale } from '@/lib/i18n/locales';
import { fileKey, notSavedPath, type PackFile } from '@/lib/offline/pack';
import { type SavedPack, savedFile, substituteFor } from '@/lib/offline/saved-answer';

function pack(locale: Locale, ...files: PackFile[]): SavedPack {
  const all = [...files, [notSavedPath(locale), `${locale}9`, 1] as const];
  return { locale, saved: '2026-04-02', files: new Map(all.map(file => [file[0], file])) };
}

const da = pack(
  'da',
  ['/da/', 'd1', 10, '/en/'],
  ['/da/artikler/radarbidraget/', 'd2', 10, '/en/articles/radar-contribution/'],
  ['/assets/main.A.js', 'x1', 5],
);
const en = pack('en', ['/en/', 'e1', 10, '/da/'], ['/assets/main.A.js', 'x1', 5]);

/** The key in the cache that answers, or what else does. */
const answer = (packs: SavedPack[], path: string, base = '', languages = ['da']) => {
  const found = substituteFor(packs, path, base, languages);
  return (
    found && ('redirect' in found ? found : { notSaved: found.notSaved.key, counterpart: found.counterpart })
  );
};

describe('savedFile', () => {
  it('finds a page under the hash that its pack names, below the base path', () => {
    expect(savedFile([da], '/da/artikler/radarbidraget/', '/kb')?.key).toBe(
      '/kb/da/artikler/radarbidraget/?d2',
    );
    expect(savedFile([da], '/da/artikler/radarbidraget/', '')?.pack.saved).toBe('2026-04-02');
  });

  it('shares what both languages have', () => {
    const keys = [[da], [en], [en, da]].map(packs => savedFile(packs, '/assets/main.A.js', '')?.key);
    expect(new Set(keys)).toEqual(new Set(['/assets/main.A.js?x1']));
  });

  it('finds nothing that no pack has', () => {
    expect(savedFile([da], '/en/', '')).toBeUndefined();
    expect(savedFile([], '/da/', '')).toBeUndefined();
  });
});

describe('substituteFor', () => {
  it('leads from / to the front page of the reader’s language where it is saved, else of one that is', () => {
    expect(answer([da, en], '/', '', ['fr', 'en-GB', 'da'])).toEqual({ redirect: '/en/' });
    expect(answer([da], '/', '/kb', ['en'])).toEqual({ redirect: '/kb/da/' });
  });

  it('leads to the address with its last slash', () => {
    expect(answer([da], '/da/artikler/radarbidraget', '/kb')).toEqual({
      redirect: '/kb/da/artikler/radarbidraget/',
    });
  });

  it('says of a page in the other language that it is not saved, and where its counterpart is', () => {
    expect(answer([da], '/en/articles/radar-contribution/', '/kb')).toEqual({
      notSaved: '/kb/da/not-saved/?da9',
      counterpart: '/kb/da/artikler/radarbidraget/',
    });
  });

  it('says it in the page’s own language where that is saved', () => {
    expect(answer([da, en], '/en/articles/new/')).toEqual({
      notSaved: '/en/not-saved/?en9',
      counterpart: undefined,
    });
    expect(answer([da, en], '/da/artikler/ny/')).toEqual({
      notSaved: '/da/not-saved/?da9',
      counterpart: undefined,
    });
  });

  it('has nothing without a pack', () => {
    expect(answer([], '/da/')).toBeUndefined();
    expect(answer([], '/')).toBeUndefined();
  });
});

describe('fileKey', () => {
  it('encodes a path as a browser does', () => {
    const key = fileKey('/kb', ['/media/bagdad øst.png', 'r', 1]);
    expect(new URL(key, 'https://example.org').href).toBe(`https://example.org${key}`);
  });
});
