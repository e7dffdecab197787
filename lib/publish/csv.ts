/** Makes Excel read the file as UTF-8. */
const byteOrderMark = '\uFEFF';

/** Signs at the start of a cell that make a spreadsheet take it for a formula, also in their full-width forms. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A table as CSV: RFC 4180, UTF-8 with a byte order mark, CRLF. A cell that a spreadsheet would run as a formula gets an
 * apostrophe before it.
 * @example csv([['id', 'term'], ['nmi', '=1+1']]) // => '\uFEFFid,term\r\nnmi,\'=1+1\r\n'
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + rows.map(row => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string): string {
  const plain = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
