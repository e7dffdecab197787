import type { Files } from '../content/site-folder';

/** A small site in which no rule finds anything: what faults are seeded into. */
export const goodSite: Files = {
  'site.yaml': `name: Radaren
title: {da: Radaren i ørkenen, en: The radar in the desert}
description: {da: Det danske bidrag., en: The Danish contribution.}
baseUrl: https://radaren.example
groups:
  - {id: air, title: {da: I luften, en: In the air}}
themes:
  - {id: units, title: {da: Enheder, en: Units}}
paths:
  - {id: student, title: {da: Til skolen, en: For school}, links: [radar]}
`,
  'data/sources.yaml': `S13: {publisher: NATO, title: {da: Radaren, en: The radar}}
S14: {publisher: NATO, title: {da: Basen, en: The base}}
S15: {publisher: NATO, title: {da: Folkene, en: The people}}
`,
  'data/timeline.yaml': `scopes:
  - {id: denmark, title: {da: Danmark, en: Denmark}}
events:
  - id: first-day
    date: "2016-10-04"
    scope: denmark
    title: {da: Radaren kommer, en: The radar arrives}
    link: radar#the-work
    sources: [S13]
`,
  'data/places.yaml': `places:
  - id: the-base
    name: {da: Basen, en: The base}
    country: {da: Irak, en: Iraq}
    map: iraq
    position: [33.8, 42.4]
    precision: site
    text: {da: Her stod radaren., en: Here the radar stood.}
    sources: [S14]
`,
  'data/commanders.yaml': `commanders:
  - id: first-chief
    name: Anna Jensen
    rank: {da: major, en: major}
    country: {da: Danmark, en: Denmark}
    countryCode: DK
    from: "2016"
    to: "2017"
    text: {da: Hun kom først., en: She came first.}
    sources: [S15]
`,
  'data/diagrams.yaml': `diagrams:
  - id: who-decides
    title: {da: Hvem bestemmer, en: Who decides}
    nodes:
      - {id: chief, label: {da: Chefen, en: The commander}}
      - {id: team, label: {da: Holdet, en: The team}, term: radar-team}
    edges:
      - {from: chief, to: team, label: {da: leder, en: leads}}
`,
  'articles/radar/page.yaml': `group: air
related: []
reviewBy: 2027-01-01
`,
  'articles/radar/radar.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"/>',
  'articles/radar/da.mdx': `---
title: Radaren i ørkenen
slug: radaren
summary: Den danske radar holdt øje med luften.
updated: 2026-11-22
---
Radaren kom i 2016.[^S13] Et dansk radarhold passede den.[^S14]

## Arbejdet [#the-work]

Den så 12,5 % flere fly den 4. oktober 2016 end før.[^S15]

![Radaren i sandet](./radar.svg)

## Bagefter [#afterwards]

<Note title="Om tallene">

Vi kender dem ikke alle.

</Note>

Holdets chef var Anna Jensen. Se [tidslinjen](timeline#first-day).
`,
  'articles/radar/en.mdx': `---
title: The radar in the desert
slug: the-radar
summary: The Danish radar kept an eye on the air.
updated: 2026-11-22
---
The radar came in 2016.[^S13] A Danish radar team looked after it.[^S14]

## The work [#the-work]

It saw 12.5 % more aircraft on 4 October 2016 than before.[^S15]

![The radar in the sand](./radar.svg)

## Afterwards [#afterwards]

<Note title="About the numbers">

We do not know them all.

</Note>

The commander of the team was Anna Jensen. See [the timeline](timeline#first-day).
`,
  'terms/radar-team/page.yaml': 'theme: units\narticle: radar\nsources: [S14]\n',
  'terms/radar-team/da.mdx': `---
term: dansk radarhold
slug: dansk-radarhold
definition: De folk, der passede radaren.
updated: 2026-11-22
---
`,
  'terms/radar-team/en.mdx': `---
term: Danish radar team
slug: danish-radar-team
definition: The people who looked after the radar.
updated: 2026-11-22
---
`,
  ...page('about', ['Om stedet', 'om'], ['About the site', 'about'], {
    da: 'Læs om [radaren](radar), [basen](places), [cheferne](commanders) og [dagene](timeline).',
    en: 'Read about [the radar](radar), [the base](places), [the commanders](commanders) and [the days](timeline).',
  }),
  ...page('timeline', ['Dagene', 'dagene'], ['The days', 'days'], { da: 'Dag for dag.', en: 'Day by day.' }),
  ...page('places', ['Stederne', 'stederne'], ['The places', 'sites'], {
    da: 'Sted for sted.',
    en: 'Place by place.',
  }),
  ...page('commanders', ['Cheferne', 'cheferne'], ['The commanders', 'chiefs'], {
    da: 'En ad gangen.\n\n## Hvem bestemmer [#who-decides]\n\nChefen leder holdet. Den første chef var Anna Jensen.',
    en: 'One at a time.\n\n## Who decides [#who-decides]\n\nThe commander leads the team. The first commander was Anna Jensen.',
  }),
};

function page(
  id: string,
  [titleDa, slugDa]: readonly [string, string],
  [titleEn, slugEn]: readonly [string, string],
  body: { da: string; en: string },
): Files {
  const text = (title: string, slug: string, words: string) =>
    `---\ntitle: ${title}\nslug: ${slug}\nsummary: ${title}.\nupdated: 2026-11-22\n---\n${words}\n`;
  return {
    [`pages/${id}/page.yaml`]: id === 'about' ? '' : `data: ${id}\n`,
    [`pages/${id}/da.mdx`]: text(titleDa, slugDa, body.da),
    [`pages/${id}/en.mdx`]: text(titleEn, slugEn, body.en),
  };
}
