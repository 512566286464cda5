import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import { textFrame } from './frame.ts';
import {
  BEHIND_BYTES_MAX,
  BEHIND_MS_MAX,
  FRAMES_BURST,
  FRAMES_PER_S,
  JOINED_BYTES_MAX,
} from './limits.ts';
import type { Outlet } from './outlet.ts';
import type { Told } from './protocol.ts';

/** The line to one client: what it is sent, and how well it keeps up. */
export class Connection {
  /** When something was heard last, in ms of this process. */
  heardMs: number;
  /** Who is at its other end; null for nobody, and until they were greeted. */
  personId: string | null = null;
  readonly openedMs: number;
  readonly #socket: WebSocket;
  readonly #wire: Socket;
  readonly #outlet: Outlet;
  /** Frames of this turn of the loop. */
  #ready: Buffer[] = [];
  #credit = FRAMES_BURST;
  #creditMs: number;
  /** Since when it has been behind, and the topics of which it was told nothing meanwhile. */
  #behindMs: number | null = null;
  readonly #gaps = new Set<string>();

  /** @param wire what the socket runs on: frames that are ready go there as they are */
  constructor(socket: WebSocket, wire: Socket, outlet: Outlet, nowMs: number) {
    this.#socket = socket;
    this.#wire = wire;
    this.#outlet = outlet;
    this.openedMs = nowMs;
    this.heardMs = nowMs;
    this.#creditMs = nowMs;
    wire.on('drain', () => this.#catchUp());
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  /** Counts a frame that came; false when there were too many. */
  count(nowMs: number): boolean {
    this.heardMs = nowMs;
    const earned = ((nowMs - this.#creditMs) * FRAMES_PER_S) / 1000;
    this.#credit = Math.min(FRAMES_BURST, this.#credit + earned) - 1;
    this.#creditMs = nowMs;
    return this.#credit >= 0;
  }

  /** Tells this one something. */
  tell(told: Told): void {
    this.send(JSON.stringify(told));
  }

  /** Sends a frame of its own. */
  send(text: string): void {
    if (this.isOpen) this.#put(textFrame(text));
  }

  /** Sends frames that many are sent, which are of use for the moment only: not to one who is behind. */
  passHint(frame: Buffer): void {
    if (this.isOpen && this.#behindMs === null) this.#put(frame);
  }

  /** Sends frames that many are sent; to one who is behind only that there is something. */
  pass(topic: string, frames: Buffer): void {
    if (!this.isOpen) return;
    if (this.#behindMs !== null) {
      this.#gaps.add(topic);
      return;
    }
    this.#put(frames);
  }

  /** Whether it has been behind for too long. */
  isLost(nowMs: number): boolean {
    return this.#behindMs !== null && nowMs - this.#behindMs > BEHIND_MS_MAX;
  }

  /** Nothing is told of this topic any more. */
  forget(topic: string): void {
    this.#gaps.delete(topic);
  }

  close(code: number, reason: string): void {
    this.flush();
    this.#socket.close(code, reason);
  }

  /** Cuts the line: to one who does not take what is sent, no frame can say why. */
  end(): void {
    this.#socket.terminate();
  }

  /** Writes what was said in this turn of the loop. */
  flush(): void {
    const ready = this.#ready;
    if (ready.length === 0) return;
    this.#ready = [];
    if (!this.isOpen) return;
    this.#write(ready);
    if (this.#behindMs !== null || this.#wire.writableLength <= BEHIND_BYTES_MAX) return;
    this.#behindMs = performance.now();
    // What it asked would only make it wait for more.
    this.#socket.pause();
  }

  /** Frames that are one write go out by one call to the system, which costs more than to join them. */
  #write(frames: Buffer[]): void {
    const [only] = frames;
    const bytes = frames.reduce((sum, frame) => sum + frame.length, 0);
    if (frames.length === 1 && only) this.#wire.write(only);
    else if (bytes <= JOINED_BYTES_MAX) this.#wire.write(Buffer.concat(frames, bytes));
    else {
      this.#wire.cork();
      for (const frame of frames) this.#wire.write(frame);
      this.#wire.uncork();
    }
  }

  #put(frame: Buffer): void {
    if (this.#ready.push(frame) === 1) this.#outlet.add(this);
  }

  /** It has taken all that was sent. */
  #catchUp(): void {
    if (this.#behindMs === null) return;
    this.#behindMs = null;
    if (this.isOpen) this.#socket.resume();
    for (const topic of this.#gaps) this.tell({ t: 'gap', topic });
    this.#gaps.clear();
  }
}
