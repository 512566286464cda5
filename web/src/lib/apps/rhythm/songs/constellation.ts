/** A point of light on a square of 64. */
export interface Light {
  x: number;
  y: number;
  r: number;
}

/** A song's own night sky: a constellation, dust round it, and a hue (degrees of OKLCH). */
export interface Sky {
  stars: Light[];
  dust: Light[];
  hue: number;
}

/** Draws a sky out of a song's id: the same id gives the same sky, another one another. */
export function constellationOf(seed: string): Sky {
  const random = sequenceOf(seed);
  const hue = Math.round(235 + random() * 120);
  const count = 4 + Math.floor(random() * 3);
  // Stars lie round a ring, each in its own part of it, so that their line never crosses itself.
  const turn = random() * Math.PI * 2;
  const stars = Array.from({ length: count }, (_, index) => {
    const angle = turn + ((index + random() * 0.7) / count) * Math.PI * 1.7;
    const distance = 9 + random() * 15;
    return light(32 + Math.cos(angle) * distance, 32 + Math.sin(angle) * distance, 1.3 + random());
  });
  const dust = Array.from({ length: 16 }, () =>
    light(4 + random() * 56, 4 + random() * 56, 0.3 + random() * 0.5),
  );
  return { stars, dust, hue };
}

function light(x: number, y: number, r: number): Light {
  const round = (value: number) => Math.round(value * 100) / 100;
  return { x: round(x), y: round(y), r: round(r) };
}

/** Numbers from 0 to 1 out of a text: FNV-1a for the start, then mulberry32 (both public domain). */
function sequenceOf(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
