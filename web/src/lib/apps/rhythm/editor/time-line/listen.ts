import type { Note } from '@madang/server/rhythm/chart';
import type { Editor } from '../editor.svelte.ts';
import type { Hit, Point } from '../rules/hit.ts';
import type { Gestures, Press } from './gestures.ts';

/** A notch of the wheel brings one this much closer, or further away. */
const ZOOM_PX = 500;
/** Near the edge the song moves along under what is dragged: so near, and so far each time, in px. */
const EDGE_PX = 28;
const EDGE_STEP_PX = 14;

/** What the pointer is over, to be shown. */
export interface Hover {
  ghost: Pick<Note, 'atMs' | 'count'> | null;
  cursor: string;
}

const NO_HOVER: Hover = { ghost: null, cursor: 'default' };

/** Hands mouse, fingers and wheel of the time line to its gestures, until the answer is called. */
export function listenToHand(
  canvas: HTMLCanvasElement,
  editor: Editor,
  gestures: Gestures,
  onHover: (hover: Hover) => void,
): () => void {
  const fingers = new Map<number, Point>();
  const stop = new AbortController();
  const on = <K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
  ) => canvas.addEventListener(type, listener, { passive: false, signal: stop.signal });

  on('pointerdown', (event) => {
    if (event.pointerType === 'mouse' && event.button === 2) return;
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, pointOf(event));
    onHover(NO_HOVER);
    if (fingers.size > 1) gestures.cancel();
    else gestures.down(pressOf(event));
  });
  on('pointermove', (event) => {
    const before = fingers.get(event.pointerId);
    if (before === undefined) return onHover(hoverOf(editor, gestures, pressOf(event)));
    const point = pointOf(event);
    if (fingers.size === 2) pinch(editor, fingers, event.pointerId, before, point);
    fingers.set(event.pointerId, point);
    if (fingers.size > 1) return;
    gestures.move(pressOf(event));
    scrollAtEdge(editor, gestures, point);
  });
  const lift = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId) || fingers.size > 0) return;
    if (event.type === 'pointerup') gestures.up();
    else gestures.cancel();
  };
  on('pointerup', lift);
  on('pointercancel', lift);
  on('pointerleave', () => onHover(NO_HOVER));
  on('contextmenu', (event) => {
    if (gestures.isDragging || gestures.erase(pressOf(event))) event.preventDefault();
  });
  on('wheel', (event) => {
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) {
      editor.zoom(2 ** (event.deltaY / ZOOM_PX), event.offsetX);
    } else
      editor.scroll(Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY);
  });
  return () => stop.abort();
}

function pointOf({ offsetX, offsetY }: MouseEvent): Point {
  return { x: offsetX, y: offsetY };
}

function pressOf(event: MouseEvent | PointerEvent): Press {
  return {
    ...pointOf(event),
    adds: event.shiftKey || event.ctrlKey || event.metaKey,
    isFree: event.altKey,
    isTouch: 'pointerType' in event && event.pointerType === 'touch',
  };
}

/** Two fingers hold the song: what lies between them stays between them. */
function pinch(
  editor: Editor,
  fingers: ReadonlyMap<number, Point>,
  moved: number,
  before: Point,
  after: Point,
): void {
  const [, other] = [...fingers].find(([id]) => id !== moved) ?? [];
  if (other === undefined) return;
  const wide = Math.max(20, Math.abs(before.x - other.x));
  const wider = Math.max(20, Math.abs(after.x - other.x));
  editor.zoom(wide / wider, other.x);
  editor.scroll((before.x - after.x) / 2);
}

function scrollAtEdge(editor: Editor, gestures: Gestures, { x }: Point): void {
  if (!gestures.isDragging || editor.live === null) return;
  if (x > editor.view.widthPx - EDGE_PX) editor.scroll(EDGE_STEP_PX);
  else if (x < EDGE_PX) editor.scroll(-EDGE_STEP_PX);
}

function hoverOf(editor: Editor, gestures: Gestures, press: Press): Hover {
  const hit = gestures.hit(press);
  const adds = editor.tool === 'note' && !press.adds;
  if (hit.kind === 'row' && adds) {
    return { ghost: { atMs: gestures.timeAt(press), count: hit.count }, cursor: 'crosshair' };
  }
  return { ghost: null, cursor: CURSORS[hit.kind] ?? (adds ? 'crosshair' : 'default') };
}

const CURSORS: Partial<Record<Hit['kind'], string>> = {
  ruler: 'col-resize',
  note: 'grab',
  end: 'ew-resize',
  keyframe: 'move',
};
