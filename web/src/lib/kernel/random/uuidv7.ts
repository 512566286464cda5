import { written } from './uuid.ts';

let lastMs = 0;
let count = 0;

/**
 * A UUID that sorts by when it was made (version 7, RFC 9562): those of one tab rise even within one
 * millisecond, and when the clock is set back.
 * @param nowMs ms since 1970
 */
export function uuidv7(nowMs: number = Date.now()): string {
  if (nowMs > lastMs) [lastMs, count] = [nowMs, 0];
  else if (count < 0xfff) count += 1;
  else [lastMs, count] = [lastMs + 1, 0];
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.floor(lastMs / 0x10000));
  view.setUint16(4, lastMs % 0x10000);
  view.setUint16(6, count);
  return written(bytes, 7);
}
