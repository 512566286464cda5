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
    const state = { context: null as AudioContext | null, startS: 0 };
    Object.assign(window, { heardSong: state });
    const start = AudioBufferSourceNode.prototype.start;
    AudioBufferSourceNode.prototype.start = function (when = 0, offset = 0, ...rest) {
      // A song that is made from its score is rendered first: nobody hears that.
      const isHeard = this.context instanceof AudioContext;
      if (isHeard && (this.buffer?.duration ?? 0) > SONG_S_MIN) {
        state.context = this.context;
        state.startS = Math.max(when, this.context.currentTime) - offset;
      }
      return start.call(this, when, offset, ...rest);
    };
  });
}

/** How the made-up person moves. */
export interface Moves {
  /** `keys`: the keyboard. `touch`: fingers on the disc. `pad`: the pad of `holdPad`. */
  by: 'keys' | 'touch' | 'pad';
  notes: Note[];
  /** How late all presses come, in ms: somebody who hears late. */
  lateMs?: number;
  /** The person gives up at this moment of the song, in ms. */
  untilMs?: number;
}

/**
 * Presses at the notes' times, a little unevenly as people do, until the last note has passed. When the
 * song begins again, or another stretch of it, so do the presses.
 */
export async function autoPlay(page: Page, moves: Moves): Promise<void> {
  await page.evaluate(({ by, notes, lateMs = 0, untilMs = Infinity }) => {
    const codes = ['KeyD', 'KeyF', 'KeyJ', 'KeyK'];
    const { heardSong: song, heldPad } = window as unknown as {
      heardSong: { context: AudioContext | null; startS: number };
      heldPad?: { press: (button: number, down: boolean) => void };
    };
    // What is heard, and not what is rendered: the device takes its time.
    const nowMs = () => {
      if (song.context === null) return -Infinity;
      const { contextTime = 0, performanceTime = 0 } = song.context.getOutputTimestamp();
      return (contextTime - song.startS) * 1000 + performance.now() - performanceTime;
    };
    const target = document.querySelector('canvas.scene') ?? document.body;
    const move = (down: boolean, finger: number) => {
      if (by === 'pad') {
        heldPad?.press([0, 1, 4, 5][finger] ?? 0, down);
      } else if (by === 'keys') {
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
      const atMs = note.atMs + lateMs + ((i * 7) % 19) - 9;
      const upMs = atMs + Math.max(70, note.holdMs);
      return Array.from({ length: note.count }, (_, finger) => [
        { ms: atMs, down: true, finger },
        { ms: upMs, down: false, finger },
      ]).flat();
    });
    todo.sort((a, b) => a.ms - b.ms);
    let next = 0;
    let startS = Number.NaN;
    const player = window as unknown as { playing?: ReturnType<typeof setInterval> };
    clearInterval(player.playing);
    player.playing = setInterval(() => {
      const now = nowMs();
      if (song.startS !== startS) {
        startS = song.startS;
        // What lies before the stretch that begins now has passed already.
        next = todo.findIndex(({ ms }) => ms > now - 5);
        if (next < 0) next = todo.length;
      }
      for (let each = todo[next]; each && each.ms <= now && each.ms < untilMs; each = todo[++next])
        move(each.down, each.finger);
    }, 2);
  }, moves);
}

/** The made-up person takes their hands off. */
export async function restHands(page: Page): Promise<void> {
  await page.evaluate(() => {
    const hands = window as {
      playing?: ReturnType<typeof setInterval>;
      heldPad?: { letGo: () => void };
    };
    clearInterval(hands.playing);
    hands.heldPad?.letGo();
  });
}
