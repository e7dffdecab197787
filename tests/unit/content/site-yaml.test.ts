import { describe, expect, it } from 'vitest';
import { article, contentOf, faults } from './site-folder';

const site = (...more: string[]) => ({
  'site.yaml': [
    'name: Sidestykke',
    'title: {da: a, en: b}',
    'description: {da: a, en: b}',
    'baseUrl: https://x.example',
    ...more,
    '',
  ].join('\n'),
});

describe('site.yaml', () => {
  it('needs a name, a title, a description and an address', () => {
    expect(faults({ 'site.yaml': '' })).toEqual(
      ['name', 'title', 'description', 'baseUrl'].map(
        key => `site.yaml:1:1 error: Missing key \`${key}\`. Add it. (front-matter)`,
      ),
    );
  });

  it('needs every text in both languages', () => {
    expect(
      faults({
        'site.yaml':
          'name: x\ntitle: {da: a}\ndescription: {da: a, en: b, de: c}\nbaseUrl: https://x.example\n',
      }),
    ).toEqual([
      'site.yaml:2:8 error: Missing key `title.en`. Add it. (front-matter)',
      'site.yaml:3:29 error: Unexpected key `de`, expected one of `da`, `en`. Did you mean `da`? (unknown-key)',
    ]);
  });

  it('has no groups and themes unless it says so', () => {
    expect(contentOf(site()).site).toMatchObject({ groups: [], themes: [] });
  });

  it.each(['javascript:alert()', 'data:text/html,x', 'file:///etc/passwd', 'example.org'])(
    'takes no address `%s` for the site or its licence',
    address => {
      expect(
        faults(site(`license: {name: CC BY 4.0, url: "${address}"}`)).map(line => line.split(' ')[0]),
      ).toEqual(['site.yaml:5:33']);
      const yaml = site()['site.yaml'].replace('https://x.example', `"${address}"`);
      expect(faults({ 'site.yaml': yaml }).map(line => line.split(' ')[0])).toEqual(['site.yaml:4:10']);
    },
  );

  it('takes a mail or web address for feedback, and no script', () => {
    expect(faults(site('feedback: mailto:redaktion@sidestykke.example'))).toEqual([]);
    expect(faults(site('feedback: https://sidestykke.example/ret'))).toEqual([]);
    expect(faults(site('feedback: mailto:a@example.org?subject={title}&body={url} {path}'))).toEqual([]);
    expect(faults(site('feedback: mailto:a@example.org?subject={titel}'))).toEqual([
      'site.yaml:5:11 error: Unexpected value of `feedback`: expected no placeholders but `{path}`, `{url}` and `{title}`. (front-matter)',
    ]);
    expect(faults(site('feedback: "javascript:alert()"'))).toEqual([
      'site.yaml:5:11 error: Unexpected value of `feedback`: expected an address such as `mailto:redaktion@example.org` or `https://example.org`. (front-matter)',
    ]);
  });

  it('leads from the front page to articles and pages that exist', () => {
    const pages = article('radar', 'Tekst.\n', 'Text.\n');
    const yaml = (link: string) =>
      site(
        `lead: {da: a, en: b, link: ${link}}`,
        `paths: [{id: student, title: {da: a, en: b}, links: [radar, ${link}]}]`,
      );
    expect(faults({ ...yaml('radar'), ...pages })).toEqual([]);
    expect(faults({ ...yaml('rader'), ...pages })).toEqual([
      'site.yaml:5:28 error: Unknown page `rader` in `lead.link`. Nearest: `radar`. (dead-link)',
      'site.yaml:6:61 error: Unknown page `rader` in `paths.0.links`. Nearest: `radar`. (dead-link)',
    ]);
  });

  it('has one to five links for each kind of reader', () => {
    const pages = article('radar', 'Tekst.\n', 'Text.\n');
    const yaml = (links: string[]) =>
      site(`paths: [{id: student, title: {da: a, en: b}, links: [${links.join(', ')}]}]`);
    expect(faults({ ...yaml([]), ...pages })[0]).toContain('expected one link at least');
    expect(faults({ ...yaml(Array(6).fill('radar')), ...pages })[0]).toContain('expected at most five links');
  });
});
