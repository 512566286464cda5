import { keyboard } from '$lib/kernel/keyboard/keyboard.ts';
import { m } from '$lib/paraglide/messages.js';
import { RATES } from './rates.ts';
import type { Viewer } from './viewer.svelte.ts';

/** How far an arrow goes, in ms of playing. */
const JUMP_MS = 5000;

/** Keys of a viewer, until the returned function is called. */
export function bindViewerKeys(viewer: Viewer, page: EventTarget): () => void {
  const forget = keyboard.add(
    { keys: 'k', says: m.replay_key_play, run: () => toggle(viewer) },
    { keys: ',', says: m.replay_step_back, run: () => viewer.step(-1) },
    { keys: '.', says: m.replay_step_on, run: () => viewer.step(1) },
    { keys: '<', says: m.replay_key_slower, run: () => shift(viewer, -1) },
    { keys: '>', says: m.replay_key_faster, run: () => shift(viewer, 1) },
  );
  const onKeyDown = (event: Event) => {
    const stroke = event as KeyboardEvent;
    if (stroke.ctrlKey || stroke.metaKey || stroke.altKey || isElsewhere(stroke)) return;
    const run = meaningOf(stroke.key, viewer);
    if (run === null) return;
    stroke.preventDefault();
    run();
  };
  page.addEventListener('keydown', onKeyDown);
  return () => {
    forget();
    page.removeEventListener('keydown', onKeyDown);
  };
}

/** Runs or stands, the other of the two. */
export function toggle(viewer: Viewer): void {
  if (viewer.runs) viewer.pause();
  else void viewer.play();
}

function meaningOf(key: string, viewer: Viewer): (() => void) | null {
  const { fromMs, endMs } = viewer.span;
  const meanings: Record<string, () => void> = {
    ' ': () => toggle(viewer),
    ArrowLeft: () => viewer.seek(viewer.atMs - JUMP_MS),
    ArrowRight: () => viewer.seek(viewer.atMs + JUMP_MS),
    Home: () => viewer.seek(fromMs),
    End: () => viewer.seek(endMs),
  };
  return meanings[key] ?? null;
}

function shift(viewer: Viewer, by: 1 | -1): void {
  const rate = RATES[RATES.indexOf(viewer.rate) + by];
  if (rate !== undefined) viewer.turnTo(rate);
}

/** In a dialog or a list of choices keys mean what they mean there, and so does space on a button. */
function isElsewhere({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('dialog, select') !== null) return true;
  return key === ' ' && target.closest('button, a') !== null;
}
