import type { Note } from '../../server/apps/rhythm/songs/rules/chart.ts';
import type { Look } from './drift.ts';

/** What was noted by the end of a song. */
export interface Noted {
  looks: Look[];
  /** Moments of the song (ms) at which keys went down, as they are heard, and as the key log says. */
  pressedMs: number[];
  loggedMs: number[];
}

declare global {
  /** In the page only. */
  var stand: {
    heardMsAt(pageMs: number): number;
    looks: Look[];
    pressedMs: number[];
    play(notes: readonly Note[]): void;
    watchFrames(forMs: number): Promise<number[]>;
    watchHand(): void;
    readEnd(): Noted;
  };
}

/** What is used of the page; the bench itself is no page and knows none of these. */
declare class AudioContext {
  readonly currentTime: number;
  getOutputTimestamp(): { contextTime?: number; performanceTime?: number };
}
declare class AudioBufferSourceNode {
  readonly context: object;
  readonly buffer: { duration: number } | null;
  start(when?: number, offset?: number, duration?: number): void;
}
declare class CanvasRenderingContext2D {
  rotate(angle: number): void;
}
declare class KeyboardEvent extends Event {
  constructor(type: string, init: { code: string });
}
declare const window: EventTarget;
declare const document: { timeline: { currentTime: number } };
declare function requestAnimationFrame(onFrame: (atMs: number) => void): void;

/**
 * These three run in the page before its own scripts, in this order: the first one hears the song. They
 * are sent to the browser as text, so each may use nothing from outside of itself but what is `window`'s.
 */
export function takeEars(): void {
  const SONG_S_MIN = 20;
  let context: AudioContext | null = null;
  let startS = 0;

  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (when = 0, offset = 0, ...rest) {
    // A song that is made from its score is rendered first: nobody hears that.
    if (this.context instanceof AudioContext && (this.buffer?.duration ?? 0) > SONG_S_MIN) {
      context = this.context;
      startS = Math.max(when, context.currentTime) - offset;
    }
    return start.call(this, when, offset, ...rest);
  };

  /** The moment of the song that is heard at a moment of the page's clock, in ms. */
  function heardMsAt(pageMs: number): number {
    if (context === null) return -Infinity;
    const { contextTime = 0, performanceTime = 0 } = context.getOutputTimestamp();
    return (contextTime - startS) * 1000 + pageMs - performanceTime;
  }

  Object.assign(window, { stand: { heardMsAt, looks: [], pressedMs: [] } });
}

/** The hands: they press keys. */
export function takeHands(): void {
  const CODES = ['KeyD', 'KeyF', 'KeyJ', 'KeyK', 'KeyS', 'KeyL', 'Space', 'KeyA'];
  const { stand } = globalThis;

  /** All goings down and up, in their order; a chord's keys are chosen when it is pressed. */
  function movesOf(notes: readonly Note[]) {
    const moves = notes.flatMap(({ atMs, holdMs, count }) =>
      Array.from({ length: count }, () => {
        const hand = { code: '' };
        const upMs = atMs + Math.max(60, holdMs - 20);
        return [
          { atMs, down: true, hand },
          { atMs: upMs, down: false, hand },
        ];
      }).flat(),
    );
    return moves.toSorted((a, b) => a.atMs - b.atMs);
  }

  const held = new Set<string>();
  function make({ down, hand }: { down: boolean; hand: { code: string } }): void {
    const nowMs = performance.now();
    if (down) {
      hand.code = CODES.find((code) => !held.has(code)) ?? '';
      if (hand.code === '') return;
      held.add(hand.code);
    } else if (!held.delete(hand.code)) return;
    const event = new KeyboardEvent(down ? 'keydown' : 'keyup', { code: hand.code });
    if (down) stand.pressedMs.push(stand.heardMsAt(nowMs));
    window.dispatchEvent(event);
  }

  /** Presses any free keys at the notes' times. */
  function play(notes: readonly Note[]): void {
    const moves = movesOf(notes);
    let next = 0;
    setInterval(() => {
      const nowMs = stand.heardMsAt(performance.now());
      for (let move = moves[next]; move && move.atMs <= nowMs; move = moves[++next]) make(move);
    }, 4);
  }

  Object.assign(stand, { play });
}

/** The eyes: they see how frames come and how the hand of the disc stands. */
export function takeEyes(): void {
  const { stand } = globalThis;

  /** The times (ms) of all frames that the screen shows for a while. */
  function watchFrames(forMs: number): Promise<number[]> {
    return new Promise((done) => {
      const times: number[] = [];
      const endMs = performance.now() + forMs;
      requestAnimationFrame(function onFrame(atMs) {
        times.push(atMs);
        if (atMs < endMs) requestAnimationFrame(onFrame);
        else done(times);
      });
    });
  }

  /** From now on notes how the hand stands, beside what is heard at that frame. */
  function watchHand(): void {
    let lastMs = -Infinity;
    const { rotate } = CanvasRenderingContext2D.prototype;
    // The first thing that is turned in a frame is the hand, or the light behind it.
    CanvasRenderingContext2D.prototype.rotate = function (angle) {
      // A picture is worked out for the time of its frame, and not for when that came about.
      const frameMs = document.timeline.currentTime;
      if (frameMs !== lastMs) {
        lastMs = frameMs;
        stand.looks.push({
          heardMs: stand.heardMsAt(frameMs),
          handDeg: (angle * 180) / Math.PI + 90,
        });
      }
      rotate.call(this, angle);
    };
  }

  /** What was noted, and the presses of the key log: nobody is signed in, so it waits on this device. */
  function readEnd(): Noted {
    const key = Object.keys(localStorage).find((name) => name.startsWith('madang.rhythm.play.'));
    const kept = JSON.parse(localStorage.getItem(key ?? '') ?? 'null') as {
      body: { log: [atMs: number, key: number, down: 0 | 1][] };
    } | null;
    const downs = (kept?.body.log ?? []).filter(([, , down]) => down === 1);
    const { looks, pressedMs } = stand;
    return { looks, pressedMs, loggedMs: downs.map(([atMs]) => atMs) };
  }

  Object.assign(stand, { watchFrames, watchHand, readEnd });
}
