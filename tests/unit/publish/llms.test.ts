import { expect, it } from 'vitest';
import { llms } from '../../../lib/publish/llms';
import { smallContent } from './small-site';

it('tells what the site is, and lists articles by group with their summaries in both languages', () => {
  const base = 'https://sidestykke.example';
  expect(llms(smallContent())).toBe(`# Sidestykke

> NATO i Irak. Det danske bidrag.
>
> NATO in Iraq. The Danish contribution.

Hver artikel findes som Markdown: føj index.md til dens adresse.

Every article exists as Markdown: add index.md to its address.

## Dansk: Missionen

- [Fregatten](${base}/da/artikler/fregatten/index.md): Fregatten.
- [Radaren & R&D](${base}/da/artikler/radaren/index.md): Radaren & R&D.

## Dansk: Andre artikler

- [Staben](${base}/da/artikler/staben/index.md): Staben.

## Dansk: Slå op

- [Om](${base}/da/om/): Om.
- [Ordliste](${base}/da/ordliste/)
- [Ordlisten som JSON](${base}/glossary.json)
- [Ordlisten som CSV](${base}/glossary.csv)
- [Ordlisten som TBX, til oversættelsesprogrammer](${base}/glossary.tbx)
- [Kilder](${base}/da/kilder/)
- [Nyt og ændret (Atom)](${base}/da/feed.xml)

## English: The mission

- [The radar](${base}/en/articles/the-radar/index.md): The radar.

## English: Other articles

- [The staff](${base}/en/articles/staff/index.md): The staff.

## English: Look it up

- [About](${base}/en/about/): About.
- [Glossary](${base}/en/glossary/)
- [The glossary as JSON](${base}/glossary.json)
- [The glossary as CSV](${base}/glossary.csv)
- [The glossary as TBX, for translation tools](${base}/glossary.tbx)
- [Sources](${base}/en/sources/)
- [New and changed (Atom)](${base}/en/feed.xml)
`);
});
