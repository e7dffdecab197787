import type { Content } from '../../../lib/content/model';
import { articleText, contentOf, type Files, termText } from '../content/site-folder';

const dated = (text: string, day: string) => text.replace('2026-11-22', day);

/** Two pairs of articles, one in Danish only, an about page, a pair of terms and a term in English only. */
export const smallSite: Files = {
  'articles/radar/page.yaml': 'group: nmi\nasOf: 2026-03-20\n',
  'articles/radar/da.mdx': dated(articleText('Radaren & R&D', 'radaren'), '2026-10-01'),
  'articles/radar/en.mdx': dated(articleText('The radar', 'the-radar'), '2026-11-05'),
  'articles/staff/page.yaml': '',
  'articles/staff/da.mdx': dated(articleText('Staben', 'staben'), '2026-11-10'),
  'articles/staff/en.mdx': dated(articleText('The staff', 'staff'), '2026-01-31'),
  'articles/frigate/page.yaml': 'group: nmi\n',
  'articles/frigate/da.mdx': dated(articleText('Fregatten', 'fregatten'), '2026-05-05'),
  'pages/about/page.yaml': '',
  'pages/about/da.mdx': dated(articleText('Om', 'om'), '2026-11-10'),
  'pages/about/en.mdx': dated(articleText('About', 'about'), '2026-11-10'),
  'terms/awacs/page.yaml': 'theme: air\n',
  'terms/awacs/da.mdx': termText('AWACS-fly', 'awacs-fly').replace(
    'definition:',
    'abbreviation: AWACS\nvariants: [radarfly, AWACS-flyet]\ndefinition:',
  ),
  'terms/awacs/en.mdx': termText('AWACS aircraft', 'awacs-aircraft').replace(
    'definition: AWACS aircraft.',
    'abbreviation: AWACS\ndefinition: "Aircraft with a radar, which watches \\"the air\\"."',
  ),
  'terms/ally/page.yaml': '',
  'terms/ally/en.mdx': termText('Ally', 'ally').replace('definition: Ally.', 'definition: "=1+1"'),
};

export function smallContent(more: Files = {}): Content {
  return contentOf({ ...smallSite, ...more });
}
