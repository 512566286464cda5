import { hostname } from 'node:os';
import { Code, ConnectError, createClient } from '@connectrpc/connect';
import { createGrpcTransport, Http2SessionManager } from '@connectrpc/connect-node';
import * as pb from './edge-pb.js';
import { BEAT_MS, EDGE_VERSION, GREET_MS_MAX, MESSAGE_BYTES_MAX, SILENT_MS_MAX } from './limits.ts';
import { Outbox } from './outbox.ts';
import { edgeFrame } from './translate.ts';

/** How a core is reached. */
export interface CoreAddress {
  url: string;
  secret: string;
  /** Certificates of who is trusted to say which core is ours; null = whom this machine trusts. */
  ca: Buffer | null;
}

/** What a stream brings. */
export interface LineEvents {
  /** The core takes us. */
  welcome(line: CoreLine): void;
  heard(line: CoreLine, frame: pb.CoreFrame['frame']): void;
}

/** One stream to a core, from its opening to its end. */
export class CoreLine {
  readonly #outbox = new Outbox<pb.EdgeFrame>();
  readonly #abort = new AbortController();
  readonly #sessions: Http2SessionManager;
  readonly #address: CoreAddress;
  #heardMs = performance.now();
  #isWelcome = false;

  constructor(address: CoreAddress) {
    this.#address = address;
    const ca = address.ca === null ? {} : { ca: address.ca };
    this.#sessions = new Http2SessionManager(address.url, undefined, ca);
  }

  get url(): string {
    return this.#address.url;
  }

  /** What has left on it, and what waits. */
  count(): { frames: number; batches: number; waiting: number } {
    return { ...this.#outbox.left, waiting: this.#outbox.bytes };
  }

  /** @param chars of the texts in it */
  send(frame: pb.EdgeFrame, chars = 0): void {
    this.#outbox.push(frame, chars);
  }

  /** Ends it at once. */
  end(reason: string): void {
    this.#outbox.close({ drop: true });
    this.#abort.abort(new ConnectError(reason, Code.Unavailable));
  }

  /** Opens it and reads it to its end. @throws ConnectError when it broke, or was refused */
  async run(events: LineEvents): Promise<void> {
    const { url, secret } = this.#address;
    const transport = createGrpcTransport({
      baseUrl: url,
      sessionManager: this.#sessions,
      readMaxBytes: MESSAGE_BYTES_MAX,
      writeMaxBytes: MESSAGE_BYTES_MAX,
    });
    const name = `${hostname()}-${process.pid}`;
    this.send(edgeFrame({ case: 'hello', value: { version: EDGE_VERSION, name } }));
    const openedMs = performance.now();
    const beat = setInterval(() => this.#tick(openedMs), BEAT_MS);
    try {
      const answers = createClient(pb.EdgeService, transport).attach(this.#requests(), {
        headers: { authorization: `Bearer ${secret}` },
        signal: this.#abort.signal,
      });
      for await (const { frames } of answers) {
        this.#heardMs = performance.now();
        for (const { frame } of frames) this.#hear(frame, events);
      }
    } catch (error) {
      throw this.#abort.signal.aborted ? this.#abort.signal.reason : error;
    } finally {
      clearInterval(beat);
      this.#outbox.close({ drop: true });
      this.#abort.abort();
      this.#sessions.abort();
    }
  }

  async *#requests(): AsyncGenerator<pb.AttachRequest> {
    for await (const frames of this.#outbox.batches()) {
      yield { $typeName: 'madang.edge.v1.AttachRequest', frames };
    }
  }

  #hear(frame: pb.CoreFrame['frame'], events: LineEvents): void {
    if (this.#isWelcome) return events.heard(this, frame);
    if (frame.case !== 'welcome' || frame.value.version !== EDGE_VERSION) {
      throw new ConnectError(
        'The core does not speak this version of contract/edge.proto.',
        Code.FailedPrecondition,
      );
    }
    this.#isWelcome = true;
    events.welcome(this);
  }

  #tick(openedMs: number): void {
    const nowMs = performance.now();
    if (!this.#isWelcome && nowMs - openedMs > GREET_MS_MAX) return this.end('not greeted in time');
    if (nowMs - this.#heardMs > SILENT_MS_MAX) return this.end('the core is silent');
    if (this.#isWelcome) this.send(edgeFrame({ case: 'beat', value: {} }));
  }
}
