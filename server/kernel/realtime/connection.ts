import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import { BEHIND_BYTES_MAX, BEHIND_MS_MAX, FRAMES_BURST, FRAMES_PER_S } from './limits.ts';
import type { Told } from './protocol.ts';

/** The line to one client: what it is sent, and how well it keeps up. */
export class Connection {
  /** When something was heard last, in ms of this process. */
  heardMs: number;
  readonly openedMs: number;
  readonly #socket: WebSocket;
  readonly #wire: Socket;
  #credit = FRAMES_BURST;
  #creditMs: number;
  /** Since when it has been behind, and the topics of which it was told nothing meanwhile. */
  #behindMs: number | null = null;
  readonly #gaps = new Set<string>();

  /** @param wire what the socket runs on: frames that are ready go there as they are */
  constructor(socket: WebSocket, wire: Socket, nowMs: number) {
    this.#socket = socket;
    this.#wire = wire;
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
    if (this.isOpen) this.#socket.send(JSON.stringify(told));
  }

  /** Sends a frame that many are sent; to one who is behind only that there is something. */
  pass(topic: string, frame: Buffer, nowMs: number): void {
    if (!this.isOpen) return;
    if (this.#behindMs !== null) {
      this.#gaps.add(topic);
      return;
    }
    this.#wire.write(frame);
    if (this.#wire.writableLength <= BEHIND_BYTES_MAX) return;
    this.#behindMs = nowMs;
    // What it asked would only make it wait for more.
    this.#socket.pause();
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
    this.#socket.close(code, reason);
  }

  /** Cuts the line: to one who does not take what is sent, no frame can say why. */
  end(): void {
    this.#socket.terminate();
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
