import { article, articleText, type Files, termText } from '../site-folder';

const page = (kind: string, da: string, en: string, body = ''): Files => ({
  [`pages/${kind}/page.yaml`]: `data: ${kind}`,
  [`pages/${kind}/da.mdx`]: articleText(da, da.toLowerCase(), `Før.[^S14]\n${body}`),
  [`pages/${kind}/en.mdx`]: articleText(en, en.toLowerCase(), `Before.[^S14]\n${body}`),
});

const timelineYaml = `scopes:
  - {id: nmi, title: {da: Missionen, en: The mission}}
  - {id: denmark, title: {da: Danmark, en: Denmark}}
events:
  - id: command
    date: "2020-11-24"
    scope: denmark
    title: {da: Danmark overtager ledelsen, en: Denmark takes command}
    link: radar#base
    sources: [S13, S14]
  - id: set-up
    date: "2018-10"
    scope: nmi
    title: {da: Missionen oprettes, en: The mission is set up}
    text: {da: Dagen er ukendt., en: The day is not known.}
    sources: [S14]
  - id: begun
    date: "2018"
    scope: nmi
    title: {da: Missionen begynder, en: The mission begins}
    sources: [S13]
`;

const placesYaml = `places:
  - id: mons
    name: {da: Mons, en: Mons}
    country: {da: Belgien, en: Belgium}
    map: elsewhere
    position: [50.45, 3.95]
    precision: city
    sources: [S14]
    text: {da: SHAPE ligger her., en: SHAPE is here.}
  - id: green-zone
    name: {da: Green Zone, en: Green Zone}
    country: {da: Irak, en: Iraq}
    map: iraq
    sources: [S14]
    text: {da: En zone i Bagdad., en: A zone in Baghdad.}
  - id: baghdad
    name: {da: Bagdad, en: Baghdad}
    country: {da: Irak, en: Iraq}
    map: iraq
    position: [33.3, 44.4]
    precision: city
    sources: [S13]
    text: {da: Missionens sæde., en: Seat of the mission.}
    link: radar
    searchForms: [Bagdad]
`;

const personnelYaml = `lanes:
  - {id: mission, title: {da: Missionen, en: The mission}}
  - {id: base, title: {da: Basen, en: The base}}
entries:
  - id: base-2015
    lane: base
    from: "2015"
    number: 120
    kind: count
    approximate: true
    label: {da: ca. 120, en: about 120}
    text: {da: Danskere på basen., en: Danes at the base.}
    sources: [S13]
  - id: ceiling-2018
    lane: mission
    from: "2018"
    number: 15
    kind: ceiling
    label: {da: op til 15, en: up to 15}
    text: {da: Det højeste antal., en: The highest number.}
    sources: [S13]
  - id: plan-2018
    lane: mission
    from: "2018"
    to: "2019-06"
    number: 4
    kind: plan
    label: {da: "4", en: "4"}
    text: {da: Det første antal., en: The first number.}
    link: radar#base
    sources: [S14]
`;

const commandersYaml = `highlight: DK
commanders:
  - id: dany-fortin
    name: Dany Fortin
    rank: {da: generalmajor, en: Major-General}
    country: {da: Canada, en: Canada}
    countryCode: CA
    from: "2018-11"
    to: "2020-11-24"
    text: {da: Den første., en: The first.}
    sources: [S14]
  - id: per-pugholm-olsen
    name: Per Pugholm Olsen
    rank: {da: generalløjtnant, en: Lieutenant General}
    country: {da: Danmark, en: Denmark}
    countryCode: DK
    from: "2020-11-24"
    lastSeen: "2021-04"
    text: {da: Den anden., en: The second.}
    sources: [S13]
`;

const diagramsYaml = `diagrams:
  - id: chain
    title: {da: Vejen, en: The way}
    nodes:
      - {id: council, label: {da: Rådet, en: The Council}, note: {da: beslutter, en: decides}, term: council}
      - {id: committee, label: {da: Komiteen, en: The Committee}}
      - {id: command, label: {da: Kommandoen, en: The Command}}
    edges:
      - {from: council, to: command, label: {da: leder, en: directs}}
      - {from: committee, to: council, label: {da: rådgiver, en: advises}, kind: advises}
      - {from: command, to: council, label: {da: melder, en: reports}}
`;

/** A site with a page for every kind of data, an article that entries link to, and a term. */
export const dataSite: Files = {
  ...article('radar', 'Tekst.\n\n## Basen [#base]\n\nMere.\n', 'Text.\n\n## The base [#base]\n\nMore.\n'),
  'terms/council/page.yaml': '',
  'terms/council/da.mdx': termText('Rådet', 'raadet'),
  'terms/council/en.mdx': termText('the Council', 'council'),
  ...page('timeline', 'Tidslinje', 'Timeline', '\n## Hvordan [#how]\n\nTekst.[^S14][^S13]\n'),
  ...page('places', 'Steder', 'Places'),
  ...page('personnel', 'Udsendte', 'Personnel'),
  ...page(
    'commanders',
    'Chefer',
    'Commanders',
    '\n## Vejen [#chain]\n\nTekst.\n\n## Mere [#more]\n\nTekst.\n',
  ),
  'data/timeline.yaml': timelineYaml,
  'data/places.yaml': placesYaml,
  'data/personnel.yaml': personnelYaml,
  'data/commanders.yaml': commandersYaml,
  'data/diagrams.yaml': diagramsYaml,
};
