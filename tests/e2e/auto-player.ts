import type { Page } from 'playwright-core';

/** A note as the auto-player needs it. */
interface Note {
  atMs: number;
  count: number;
  holdMs: number;
}

/**
 * Notes when the song's sound starts, before the page's own scripts run: the player's time base is
 * the audio clock, so a player who is to be on time must hear it.
 */
export async function listenForSong(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const SONG_S_MIN = 20;
    const state = { context: null as BaseAudioContext | null, startS: 0 };
    Object.assign(window, { heardSong: state });
    const start = AudioBufferSourceNode.prototype.start;
    AudioBufferSourceNode.prototype.start = function (when = 0, offset = 0, ...rest) {
      if ((this.buffer?.duration ?? 0) > SONG_S_MIN) {
        state.context = this.context;
        state.startS = Math.max(when, this.context.currentTime) - offset;
      }
      return start.call(this, when, offset, ...rest);
    };
  });
}

/** How the made-up person moves. */
export interface Moves {
  /** `keys`: the keyboard. `touch`: fingers on the disc. */
  by: 'keys' | 'touch';
  notes: Note[];
}

/** Presses at the notes' times, a little unevenly as people do, until the last note has passed. */
export async function autoPlay(page: Page, moves: Moves): Promise<void> {
  await page.evaluate(({ by, notes }) => {
    const codes = ['KeyD', 'KeyF', 'KeyJ', 'KeyK'];
    const song = (
      window as unknown as { heardSong: { context: AudioContext | null; startS: number } }
    ).heardSong;
    const nowMs = () =>
      song.context ? (song.context.currentTime - song.startS) * 1000 : -Infinity;
    const target = document.querySelector('canvas.scene') ?? document.body;
    const move = (down: boolean, finger: number) => {
      if (by === 'keys') {
        const code = codes[finger % codes.length] ?? 'KeyD';
        const key = code.slice(3).toLowerCase();
        window.dispatchEvent(
          new KeyboardEvent(down ? 'keydown' : 'keyup', { code, key, bubbles: true }),
        );
      } else {
        const place = {
          clientX: 120 + 50 * finger,
          clientY: 520,
          pointerId: 10 + finger,
          pointerType: 'touch',
        };
        target.dispatchEvent(
          new PointerEvent(down ? 'pointerdown' : 'pointerup', {
            ...place,
            bubbles: true,
            cancelable: true,
          }),
        );
      }
    };
    const todo = notes.flatMap((note, i) => {
      const atMs = note.atMs + ((i * 7) % 19) - 9;
      const upMs = atMs + Math.max(70, note.holdMs);
      return Array.from({ length: note.count }, (_, finger) => [
        { ms: atMs, down: true, finger },
        { ms: upMs, down: false, finger },
      ]).flat();
    });
    todo.sort((a, b) => a.ms - b.ms);
    let next = 0;
    const tick = setInterval(() => {
      for (let each = todo[next]; each && each.ms <= nowMs(); each = todo[++next])
        move(each.down, each.finger);
      if (next >= todo.length) clearInterval(tick);
    }, 2);
  }, moves);
}
