import type { Note } from '@madang/server/rhythm/chart';
import type { Picture } from '../rules/hit.ts';
import { yOfCount } from '../rules/lanes.ts';
import type { Chosen } from '../rules/scene.ts';
import { xOf } from '../rules/view.ts';
import type { Colours } from './colours.ts';

const TAU = Math.PI * 2;
const RADIUS_PX_MAX = 13;
/** Sprites are sharp on screens up to this fine. */
const SPRITE_DPR = 2;

/** What notes are drawn from. */
export interface NotesPicture extends Picture {
  chosen: Chosen;
  /** Places (in the sketch) of notes with which something is wrong. */
  wrong: ReadonlySet<number>;
}

/** How large notes are in these rows, in px. */
export function noteRadius({ lanes }: Pick<Picture, 'lanes'>): number {
  return Math.min(RADIUS_PX_MAX, (lanes.rows[0]?.height ?? 24) * 0.36);
}

/** Draws the notes in sight: holds below, heads above, the chosen ones ringed. */
export function drawNotes(
  pen: CanvasRenderingContext2D,
  picture: NotesPicture,
  colours: Colours,
): void {
  const { sketch, view } = picture;
  const radius = noteRadius(picture);
  const seen: [note: Note, at: number][] = [];
  for (const [at, note] of sketch.notes.entries()) {
    const x = xOf(view, note.atMs);
    if (x > view.widthPx + radius * 2) break;
    if (xOf(view, note.atMs + note.holdMs) >= -radius * 2) seen.push([note, at]);
  }
  for (const [note] of seen) if (note.holdMs > 0) drawHold(pen, picture, note, colours);
  for (const [note, at] of seen) drawHead(pen, picture, note, at, colours);
}

/** A note that would be added where the pointer is. */
export function drawGhost(
  pen: CanvasRenderingContext2D,
  picture: Picture,
  ghost: Pick<Note, 'atMs' | 'count'>,
  colours: Colours,
): void {
  pen.globalAlpha = 0.45;
  pen.fillStyle = colours.counts[ghost.count - 1] ?? colours.text;
  pen.beginPath();
  const x = xOf(picture.view, ghost.atMs);
  pen.arc(x, yOfCount(picture.lanes, ghost.count), noteRadius(picture), 0, TAU);
  pen.fill();
  pen.globalAlpha = 1;
}

function drawHold(
  pen: CanvasRenderingContext2D,
  picture: NotesPicture,
  note: Note,
  colours: Colours,
): void {
  const { view, lanes, chosen } = picture;
  const radius = noteRadius(picture);
  const x = xOf(view, note.atMs);
  const end = xOf(view, note.atMs + note.holdMs);
  const y = yOfCount(lanes, note.count);
  const colour = colours.counts[note.count - 1] ?? colours.text;
  pen.beginPath();
  pen.roundRect(x, y - radius * 0.55, Math.max(2, end - x), radius * 1.1, radius * 0.55);
  pen.fillStyle = colour;
  pen.globalAlpha = 0.4;
  pen.fill();
  pen.globalAlpha = 1;
  pen.lineWidth = chosen.notes.has(note) ? 2 : 1.25;
  pen.strokeStyle = chosen.notes.has(note) ? colours.text : colour;
  pen.stroke();
  // The grip by which it is drawn out.
  pen.fillStyle = chosen.notes.has(note) ? colours.text : colour;
  pen.fillRect(end - 4, y - radius * 0.55, 3, radius * 1.1);
}

function drawHead(
  pen: CanvasRenderingContext2D,
  picture: NotesPicture,
  note: Note,
  at: number,
  colours: Colours,
): void {
  const { view, lanes, chosen, wrong } = picture;
  const radius = noteRadius(picture);
  const x = xOf(view, note.atMs);
  const y = yOfCount(lanes, note.count);
  const sprite = headSprite(note.count, radius, colours);
  const side = sprite.width / SPRITE_DPR;
  pen.drawImage(sprite, x - side / 2, y - side / 2, side, side);
  if (chosen.notes.has(note)) ring(pen, x, y, radius + 3, colours.text);
  if (wrong.has(at)) ring(pen, x, y, radius + 6, colours.wrong);
}

/** Heads are painted once in each colour: dense songs have hundreds of them in sight. */
const sprites = new WeakMap<Colours, Map<string, HTMLCanvasElement>>();

function headSprite(count: number, radius: number, colours: Colours): HTMLCanvasElement {
  const known = sprites.get(colours) ?? new Map<string, HTMLCanvasElement>();
  sprites.set(colours, known);
  const name = `${count} ${radius}`;
  const sprite = known.get(name) ?? paintHead(count, radius, colours);
  known.set(name, sprite);
  return sprite;
}

function paintHead(count: number, radius: number, colours: Colours): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const half = Math.ceil(radius + 2);
  canvas.width = canvas.height = half * 2 * SPRITE_DPR;
  const pen = canvas.getContext('2d');
  if (pen === null) return canvas;
  pen.scale(SPRITE_DPR, SPRITE_DPR);
  pen.beginPath();
  pen.arc(half, half, radius, 0, TAU);
  pen.fillStyle = colours.counts[count - 1] ?? colours.text;
  pen.fill();
  pen.lineWidth = 1.5;
  pen.strokeStyle = colours.sky;
  pen.stroke();
  drawPips(pen, count, half, radius, colours);
  return canvas;
}

/** As many pips as keys: the colour is not the only one that tells. */
function drawPips(
  pen: CanvasRenderingContext2D,
  count: number,
  middle: number,
  radius: number,
  colours: Colours,
): void {
  pen.fillStyle = colours.sky;
  const pip = Math.max(1.2, radius * 0.17);
  const away = count === 1 ? 0 : radius * 0.42;
  for (let at = 0; at < count; at += 1) {
    const turn = (at / count) * TAU - TAU / 4;
    pen.beginPath();
    pen.arc(middle + Math.cos(turn) * away, middle + Math.sin(turn) * away, pip, 0, TAU);
    pen.fill();
  }
}

function ring(
  pen: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  colour: string,
): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, TAU);
  pen.lineWidth = 2;
  pen.strokeStyle = colour;
  pen.stroke();
}
