import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { components } from '../../../lib/content/mdx/components';
import { splitFrontMatter } from '../../../lib/content/mdx/parse';
import { jsonSchemas, yamlFormats } from '../../../lib/editors/json-schemas';

const root = join(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const written = jsonSchemas();

const shipped = ['content', 'starter'].flatMap(folder =>
  readdirSync(join(root, folder), { recursive: true }).map(
    path => `${folder}/${String(path).split(sep).join('/')}`,
  ),
);

/** Files of a pattern such as `articles/(any)/page.yaml`, in every content folder that is shipped. */
function filesOf(pattern: string): string[] {
  const words = pattern.replace(/\./g, '\\.').replaceAll('*', '[^/]+');
  const choices = words.replace(/\{([^}]*)\}/g, (_, list: string) => `(?:${list.replaceAll(',', '|')})`);
  return shipped.filter(path => new RegExp(`^(?:content|starter)/${choices}$`).test(path));
}

function validator(name: string) {
  const ajv = new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    formats: { uri: value => URL.canParse(value) },
  });
  const validate = ajv.compile(JSON.parse(written.get(`${name}.json`)!));
  return (value: unknown) =>
    validate(value) ? [] : validate.errors!.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

describe('the JSON Schemas', () => {
  it('in schemas/ are those of the content format; else: node --import tsx scripts/write-schemas.ts', () => {
    expect(readdirSync(join(root, 'schemas')).sort()).toEqual([...written.keys()].sort());
    for (const [name, text] of written) expect(read(`schemas/${name}`), name).toBe(text);
  });

  it('hold for every YAML file shipped', () => {
    let files = 0;
    for (const [name, glob] of Object.entries(yamlFormats)) {
      const faultsIn = validator(name);
      for (const file of filesOf(glob)) {
        expect(faultsIn(parse(read(file))), file).toEqual([]);
        files++;
      }
    }
    expect(files).toBeGreaterThan(100);
  });

  it('hold for the front matter of every text shipped', () => {
    for (const [name, glob] of [
      ['front-matter', '{articles,pages}/*/{da,en}.mdx'],
      ['term-front-matter', 'terms/*/{da,en}.mdx'],
    ] as const) {
      const faultsIn = validator(name);
      const files = filesOf(glob);
      expect(files.length).toBeGreaterThan(5);
      for (const file of files)
        expect(faultsIn(parse(splitFrontMatter(read(file)).frontMatter!)), file).toEqual([]);
    }
  });

  it.each([
    ['site', { name: 'A' }, [' required', ' required', ' required']],
    ['article', { grup: 'a' }, [' additionalProperties']],
    ['article', { order: 1.5, asOf: '22.11.2026' }, ['/order type', '/asOf pattern']],
    [
      'sources',
      { S1: { publisher: { da: 'A' }, title: 'B', url: 'nowhere' } },
      ['/S1/publisher anyOf', '/S1/url format'],
    ],
    ['timeline', { scopes: [], events: [] }, ['/scopes minItems']],
    ['redirects', { '/a/': 'b' }, ['/~1a~1 pattern']],
    ['check', { allow: [{ rule: 'drift', file: 'a' }] }, ['/allow/0 required']],
    [
      'front-matter',
      { title: '', slug: 'Å', summary: 's', updated: '2026-11-22' },
      ['/title minLength', '/slug pattern'],
    ],
    ['term-front-matter', { term: 't', slug: 's', definition: 'd', updated: 'today' }, ['/updated pattern']],
  ])('of %s refuses %j', (name, value, faults) => {
    expect(validator(name)(value)).toEqual(expect.arrayContaining(faults));
  });

  it('are those that VS Code is told of, for the files they are for', () => {
    const settings = JSON.parse(read('.vscode/settings.json'));
    expect(settings['yaml.schemas']).toEqual(
      Object.fromEntries(
        Object.entries(yamlFormats).map(([name, glob]) => [`./schemas/${name}.json`, `content/${glob}`]),
      ),
    );
  });

  it('have a description for every key of front matter and page.yaml', () => {
    for (const name of ['site', 'article', 'term', 'page', 'front-matter', 'term-front-matter']) {
      const { properties } = JSON.parse(written.get(`${name}.json`)!);
      for (const [key, { description }] of Object.entries<{ description?: string }>(properties))
        if (!(name === 'site' && ['paths', 'groups', 'themes'].includes(key)))
          expect(description, `${name}: ${key}`).toMatch(/\w/);
    }
  });
});

describe('the snippets for VS Code', () => {
  it('have every component', () => {
    const snippets = Object.keys(JSON.parse(read('.vscode/content.code-snippets')));
    expect(snippets).toEqual(expect.arrayContaining(Object.keys(components)));
  });
});
