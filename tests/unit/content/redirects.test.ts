import { describe, expect, it } from 'vitest';
import { contentOf, faults } from './site-folder';

describe('redirects.yaml', () => {
  it('maps old addresses to new ones', () => {
    const yaml = '/da/artikler/nmi/: /da/artikler/missionen/\n/gammel/: /\n';
    expect([...contentOf({ 'redirects.yaml': yaml }).redirects]).toEqual([
      ['/da/artikler/nmi/', '/da/artikler/missionen/'],
      ['/gammel/', '/'],
    ]);
  });

  it.each([
    ['missing', {}],
    ['empty', { 'redirects.yaml': '' }],
  ])('may be %s', (_name, files) => {
    expect(contentOf(files).redirects.size).toBe(0);
  });

  it('takes paths alone, with a slash at both ends', () => {
    const yaml = `gammel: /da/
/da/x/: //nato.int/
/da/y/: https://nato.int/
/da/z/: /da/artikler
/da/æ/: /da/
`;
    const message =
      'expected a path that begins and ends with `/`, such as `/da/artikler/nmi/`. (front-matter)';
    expect(faults({ 'redirects.yaml': yaml })).toEqual([
      `redirects.yaml:1:1 error: Unexpected key \`gammel\`: ${message}`,
      `redirects.yaml:2:9 error: Unexpected value of \`/da/x/\`: ${message}`,
      `redirects.yaml:3:9 error: Unexpected value of \`/da/y/\`: ${message}`,
      `redirects.yaml:4:9 error: Unexpected value of \`/da/z/\`: ${message}`,
      `redirects.yaml:5:1 error: Unexpected key \`/da/æ/\`: ${message}`,
    ]);
  });

  it('takes no old address twice', () => {
    expect(faults({ 'redirects.yaml': '/a/: /b/\n/a/: /c/\n' })).toEqual([
      'redirects.yaml:2:1 error: Map keys must be unique. Correct the YAML here. (yaml)',
    ]);
  });
});
