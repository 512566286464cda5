/** A picture made once and drawn many times; sizes in CSS pixels, whole numbers of the screen's own. */
export interface Sprite {
  image: ImageBitmap;
  width: number;
  height: number;
  /** Pixels of the screen in one CSS pixel. */
  dpr: number;
}

/**
 * Paints a sprite of `width` x `height` CSS pixels for a screen of `dpr` device pixels each.
 * `paint` draws around (0, 0), the middle. Glows are made here, never while playing: a blurred
 * shadow costs more than all the rest of a frame.
 */
export function makeSprite(
  width: number,
  height: number,
  dpr: number,
  paint: (pen: OffscreenCanvasRenderingContext2D) => void,
): Sprite {
  const columns = Math.max(1, Math.ceil(width * dpr));
  const rows = Math.max(1, Math.ceil(height * dpr));
  const canvas = new OffscreenCanvas(columns, rows);
  const pen = canvas.getContext('2d');
  if (pen !== null) {
    pen.scale(dpr, dpr);
    pen.translate(columns / dpr / 2, rows / dpr / 2);
    paint(pen);
  }
  // A bitmap is drawn as it is; a canvas would be copied at every use, lest somebody painted on it.
  return { image: canvas.transferToImageBitmap(), width: columns / dpr, height: rows / dpr, dpr };
}

/**
 * Draws a sprite with its middle at (x, y), `size` times its own size. In its own size it is laid on
 * whole pixels: copied as it is, it costs a third of what it does between them.
 */
export function stamp(
  pen: CanvasRenderingContext2D,
  sprite: Sprite,
  x: number,
  y: number,
  size = 1,
): void {
  if (size === 1) {
    const { dpr } = sprite;
    const left = Math.round((x - sprite.width / 2) * dpr) / dpr;
    const top = Math.round((y - sprite.height / 2) * dpr) / dpr;
    pen.drawImage(sprite.image, left, top, sprite.width, sprite.height);
    return;
  }
  const width = sprite.width * size;
  const height = sprite.height * size;
  pen.drawImage(sprite.image, x - width / 2, y - height / 2, width, height);
}

/** A soft round light of `radius` px in `rgb`, brightest in the middle. */
export function makeGlow(radius: number, rgb: string, strength: number, dpr: number): Sprite {
  return makeSprite(radius * 2, radius * 2, dpr, (pen) => {
    const light = pen.createRadialGradient(0, 0, 0, 0, 0, radius);
    light.addColorStop(0, `rgba(${rgb}, ${strength})`);
    light.addColorStop(0.35, `rgba(${rgb}, ${strength * 0.45})`);
    light.addColorStop(1, `rgba(${rgb}, 0)`);
    pen.fillStyle = light;
    pen.fillRect(-radius, -radius, radius * 2, radius * 2);
  });
}

/** A line of text as a sprite, with a dark halo so that it reads over anything. */
export function makeWord(
  text: string,
  font: string,
  sizePx: number,
  rgb: string,
  sky: string,
  dpr: number,
): Sprite {
  return makeSprite(sizePx * (text.length * 0.95 + 1.2), sizePx * 1.7, dpr, (pen) => {
    pen.font = font;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.lineJoin = 'round';
    pen.lineWidth = sizePx * 0.28;
    pen.strokeStyle = `rgba(${sky}, 0.75)`;
    pen.strokeText(text, 0, 0);
    pen.fillStyle = `rgb(${rgb})`;
    pen.fillText(text, 0, 0);
  });
}
