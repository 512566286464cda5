/** A text and the encoding it was read by. */
export interface ReadText {
  text: string;
  encoding: string;
}

/** Encodings that charts are found in beside UTF-8, and the letters by which each shows itself. */
const LEGACY: [encoding: string, own: RegExp][] = [
  ['euc-kr', /\p{Script=Hangul}/u],
  ['shift_jis', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['euc-jp', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
];

/**
 * The text of a file: UTF-8 or UTF-16 by its mark, else UTF-8 where that fits, else the legacy encoding
 * in which it makes letters of its language, else Windows-1252, in which everything makes some text.
 * Line ends become `\n`.
 */
export function readText(bytes: Uint8Array): ReadText {
  const { text, encoding } = decode(bytes);
  return { text: text.replace(/\r\n?|\u2028|\u2029/g, '\n').replaceAll('\0', ''), encoding };
}

function decode(bytes: Uint8Array): ReadText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return plainly(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return plainly(bytes, 'utf-16be');
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  for (const [encoding, own] of LEGACY) {
    const text = strictly(bytes, encoding);
    if (text !== null && own.test(text) && !/[\uE000-\uF8FF]/.test(text)) return { text, encoding };
  }
  return plainly(bytes, 'windows-1252');
}

function plainly(bytes: Uint8Array, encoding: string): ReadText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** The text, when every byte fits the encoding. */
function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** A number as charts write it, or null: no empty text, no hexadecimal, nothing endless. */
export function readNumber(text: string | undefined): number | null {
  const trimmed = (text ?? '').trim();
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) return null;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : null;
}
