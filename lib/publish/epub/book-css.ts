/** The book's style sheet. Readers set type and margins themselves; this keeps what has a meaning. */
export const bookCss = `h1, h2, h3, h4, dt { hyphens: none; page-break-after: avoid; break-after: avoid; text-align: start; }
.kicker, .meta, .notes, .where, figcaption, table { font-family: sans-serif; font-size: 0.85em; }
.kicker, .meta, .where { text-indent: 0; }
.kicker { margin-bottom: 0; }
.there { font-style: italic; margin-top: 0; text-indent: 0; }
.intro { font-size: 1.1em; }
.aside, .facts { border-top: 1px solid; border-bottom: 1px solid; margin: 1em 0; padding: 0.5em 0; }
table { border-collapse: collapse; margin: 1em 0; width: 100%; }
caption { font-weight: bold; text-align: start; }
th, td { border-bottom: 1px solid; padding: 0.3em 0.5em 0.3em 0; text-align: start; vertical-align: top; }
td.num, th.num { text-align: end; }
figure { margin: 1em 0; }
img { height: auto; max-width: 100%; }
.cover { margin: 0; text-align: center; }
.cover img { max-height: 95vh; }
sup { font-size: 0.7em; line-height: 0; }
dt { margin-top: 1em; }
dfn { font-style: normal; font-weight: bold; }
dd { margin: 0 0 0 1em; }
dd p { margin: 0.2em 0; text-indent: 0; }
a.url { overflow-wrap: anywhere; word-break: break-all; }
nav ol { list-style: none; padding-inline-start: 1em; }
`;
