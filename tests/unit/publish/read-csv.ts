/** Reads CSV of RFC 4180, letter by letter, strictly: lines end in CRLF, a quote stands in quoted cells only. */
export function readCsv(text: string): string[][] {
  if (!text.startsWith('\uFEFF')) throw new Error('The byte order mark is missing.');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 1;
  while (at < text.length) {
    const plain = /[^",\r\n]*/y;
    const quoted = /"((?:[^"]|"")*)"/y;
    const form = text[at] === '"' ? quoted : plain;
    form.lastIndex = at;
    const match = form.exec(text);
    if (!match) throw new Error(`A quote is not closed at ${at}.`);
    row.push(form === quoted ? match[1]!.replaceAll('""', '"') : match[0]);
    at = form.lastIndex;
    if (text[at] === ',') at++;
    else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`Expected a comma or the end of the line at ${at}.`);
  }
  return rows;
}
