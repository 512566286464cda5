import { makeBursts } from './burst-sprites.ts';
import { type FrameLayout, HUB } from './frame-layout.ts';
import { makeNotes } from './note-sprites.ts';
import type { Palette } from './palette.ts';
import { makeGlow, makeSprite, makeWord, type Sprite } from './sprite.ts';

/** The words on the stage, from the message files. */
export interface StageWords {
  arts: string;
  fine: string;
  near: string;
  miss: string;
  early: string;
  late: string;
  combo: string;
}

/** Everything the stage stamps, made for one size of screen. */
export interface SpriteSheet {
  notes: Sprite[];
  /** The light round a note that is about to be hit, by count. */
  glows: Sprite[];
  bead: Sprite;
  hand: Sprite;
  dust: Sprite;
  /** A wedge of light that ends at +x; it begins `TRAIL_FROM` of the radius beside the centre. */
  trail: Sprite;
  /** By judgement: arts, fine, near, miss. Bursts in all their sizes. */
  bursts: Sprite[][];
  words: Sprite[];
  early: Sprite;
  late: Sprite;
  comboLabel: Sprite;
  /** 0 to 9, for the combo and for the score; the big ones also count in. */
  bigDigits: Sprite[];
  smallDigits: Sprite[];
  comma: Sprite;
}

/** How far back the light behind the hand reaches, in radians. */
const TRAIL = 0.6;
/** Nearer to the centre there is nothing of it, as a part of the radius. */
export const TRAIL_FROM = HUB * Math.cos(TRAIL);
const DIGITS = Array.from({ length: 10 }, (_, digit) => String(digit));

/** Makes the sprites for a layout. `family` is the page's font family. */
export function makeSheet(
  layout: FrameLayout,
  palette: Palette,
  words: StageWords,
  family: string,
  dpr: number,
): SpriteSheet {
  const { radius, note } = layout;
  const big = Math.max(34, radius * 0.21);
  const small = Math.max(14, radius * 0.068);
  const word = Math.max(12, radius * 0.066);
  const mark = Math.max(11, radius * 0.046);
  const text = (value: string, size: number, rgb: string, weight: number) =>
    makeWord(value, `${weight} ${size}px ${family}`, size, rgb, palette.sky, dpr);
  const judged = [palette.arts, palette.fine, palette.near, palette.miss];
  const named = [words.arts, words.fine, words.near, words.miss];
  return {
    notes: makeNotes(palette, note, dpr),
    glows: palette.counts.map((rgb) => makeGlow(note * 2.3, rgb, 0.75, dpr)),
    bead: makeGlow(note * 1.5, palette.hand, 1, dpr),
    hand: makeHand(radius, palette, dpr),
    dust: makeGlow(Math.max(3.5, note * 0.24), palette.star, 1, dpr),
    trail: makeTrail(radius, palette, dpr),
    bursts: makeBursts(note, judged, dpr),
    words: named.map((value, index) => text(value, word, judged[index] ?? palette.text, 800)),
    early: text(words.early, mark, palette.fine, 600),
    late: text(words.late, mark, palette.near, 600),
    comboLabel: text(words.combo, mark, palette.star, 600),
    // The count-in draws them half as large again: they are made that fine.
    bigDigits: DIGITS.map((digit) =>
      makeWord(digit, `700 ${big}px ${family}`, big, palette.text, palette.sky, dpr * 1.5),
    ),
    smallDigits: DIGITS.map((digit) => text(digit, small, palette.star, 500)),
    comma: text(',', small, palette.star, 500),
  };
}

/** The hand of the clock, lying along +x from the hub to the rim. */
function makeHand(radius: number, palette: Palette, dpr: number): Sprite {
  const from = radius * HUB;
  const length = radius - from;
  return makeSprite(length + 24, 44, dpr, (pen) => {
    const left = -length / 2;
    const glow = pen.createLinearGradient(0, -20, 0, 20);
    glow.addColorStop(0, `rgba(${palette.hand}, 0)`);
    glow.addColorStop(0.5, `rgba(${palette.hand}, 0.42)`);
    glow.addColorStop(1, `rgba(${palette.hand}, 0)`);
    pen.fillStyle = glow;
    pen.fillRect(left, -20, length, 40);
    pen.beginPath();
    pen.moveTo(left, -0.8);
    pen.lineTo(left + length, -2.2);
    pen.arc(left + length, 0, 2.2, -Math.PI / 2, Math.PI / 2);
    pen.lineTo(left, 0.8);
    pen.closePath();
    pen.fillStyle = 'rgb(255, 255, 255)';
    pen.fill();
  });
}

/** The light behind the hand: from nothing at `TRAIL` radians back to its brightest at the hand. */
function makeTrail(radius: number, palette: Palette, dpr: number): Sprite {
  const from = radius * TRAIL_FROM;
  const width = radius - from;
  const height = Math.ceil(radius * Math.sin(TRAIL)) + 1;
  return makeSprite(width, height, dpr, (pen) => {
    pen.translate(-from - width / 2, height / 2);
    const light = pen.createConicGradient(-TRAIL, 0, 0);
    const end = TRAIL / (Math.PI * 2);
    light.addColorStop(0, `rgba(${palette.hand}, 0)`);
    light.addColorStop(end * 0.6, `rgba(${palette.hand}, 0.07)`);
    light.addColorStop(end, `rgba(${palette.hand}, 0.24)`);
    pen.fillStyle = light;
    pen.beginPath();
    pen.arc(0, 0, radius * 0.995, -TRAIL, 0);
    pen.arc(0, 0, radius * HUB, 0, -TRAIL, true);
    pen.fill();
  });
}
