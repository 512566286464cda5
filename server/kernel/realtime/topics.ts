import type { Connection } from './connection.ts';
import type { Core } from './core.ts';
import { textFrame } from './frame.ts';
import type { Watching } from './hub.ts';
import { saidText } from './protocol.ts';

interface Topic {
  lines: Set<Connection>;
  /** How many are joining: they do not hear yet. */
  joining: number;
  watching: Promise<Watching>;
}

/** The topics that clients of a gateway have joined: each is watched once, however many hear it. */
export class Topics {
  readonly #core: Pick<Core, 'watch'>;
  readonly #topics = new Map<string, Topic>();

  constructor(core: Pick<Core, 'watch'>) {
    this.#core = core;
  }

  get size(): number {
    return this.#topics.size;
  }

  /**
   * From now on the line hears the topic; what it missed after `after` it is told first.
   * @returns false when the line was closed meanwhile
   */
  async join(name: string, line: Connection, after: number | undefined): Promise<boolean> {
    const topic = this.#open(name);
    topic.joining++;
    try {
      const watching = await topic.watching;
      if (!line.isOpen) return false;
      // From here to the end nothing waits: nothing can be said between what was missed and what comes.
      const missed = after === undefined ? [] : watching.since(after);
      const seq = after === undefined || missed === null ? watching.seq() : after;
      line.tell({ t: 'joined', topic: name, seq, gap: missed === null });
      for (const said of missed ?? []) {
        line.pass(name, textFrame(saidText(said)), performance.now());
      }
      topic.lines.add(line);
      return true;
    } finally {
      topic.joining--;
      this.#shut(name, topic);
    }
  }

  leave(name: string, line: Connection): void {
    const topic = this.#topics.get(name);
    line.forget(name);
    if (topic?.lines.delete(line)) this.#shut(name, topic);
  }

  #open(name: string): Topic {
    const found = this.#topics.get(name);
    if (found) return found;
    const lines = new Set<Connection>();
    const watching = this.#core.watch(name, {
      said(said) {
        const frame = textFrame(saidText(said));
        const nowMs = performance.now();
        for (const line of lines) line.pass(name, frame, nowMs);
      },
      gap() {
        for (const line of lines) line.tell({ t: 'gap', topic: name });
      },
    });
    const topic = { lines, joining: 0, watching };
    this.#topics.set(name, topic);
    return topic;
  }

  /** Stops watching a topic that nobody has joined. */
  #shut(name: string, topic: Topic): void {
    if (topic.lines.size > 0 || topic.joining > 0 || this.#topics.get(name) !== topic) return;
    this.#topics.delete(name);
    topic.watching.then(
      (watching) => watching.stop(),
      () => undefined,
    );
  }
}
