import { encode } from 'uqr';

/** Modules of white around a code, so that cameras find it (ISO/IEC 18004 asks for four). */
const QUIET = 4;

/** A QR code as an SVG path on a grid of one unit a module, and the side of the grid. */
export function qrPath(text: string): { path: string; side: number } {
  const { data, size } = encode(text, { border: QUIET, ecc: 'M' });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { path, side: size };
}
