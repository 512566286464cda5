/** Bytes that are looked at: a text shows itself early. */
const LOOKED_AT = 4_096;

/** What a file that is no sound is, by its bytes: an archive, a text in any encoding, or nothing for us. */
export function kindOf(bytes: Uint8Array): 'archive' | 'text' | null {
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  // A zip begins with a file, or is empty (APPNOTE.TXT 4.3.7, 4.3.16).
  if (a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6))) return 'archive';
  const isUtf16 = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  return isUtf16 || !bytes.subarray(0, LOOKED_AT).includes(0) ? 'text' : null;
}
