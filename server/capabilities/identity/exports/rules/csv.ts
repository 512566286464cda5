/** What a spreadsheet would take for a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;
/** Tells a spreadsheet that Hangul is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Whether a value fits a cell as it is: no object, no list of objects. */
export function fitsCell(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((part) => part === null || typeof part !== 'object');
  return value === null || typeof value !== 'object';
}

/** One line of a CSV file (RFC 4180). */
export function csvLine(values: readonly unknown[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = textOf(value);
  // Other people choose their names: a spreadsheet must not run them.
  const plain = typeof value !== 'number' && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(' ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
