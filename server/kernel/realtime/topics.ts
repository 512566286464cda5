import type { Connection } from './connection.ts';
import type { Core } from './core.ts';
import type { Hint, Said } from './fan-out/port.ts';
import { textFrame } from './frame.ts';
import type { Watching } from './hub.ts';
import { hintText, saidText } from './protocol.ts';

/** One who is being told what they missed: what happens meanwhile waits until after it. */
interface CatchingUp {
  said: Said[];
  gap: boolean;
}

interface Topic {
  lines: Set<Connection>;
  catching: Map<Connection, CatchingUp>;
  /** How many are joining: they do not hear yet. */
  joining: number;
  watching: Promise<Watching>;
}

/** A line that is about to hear a topic. */
export interface Joining {
  name: string;
  line: Connection;
  /** The last that it heard. */
  after: number | undefined;
  /** Who is there, where the topic says so. */
  here: string[] | undefined;
  /** Whether it is still open, and still let in. */
  isWanted(): boolean;
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
   * @returns false when it is not wanted any more
   */
  async join({ name, line, after, here, isWanted }: Joining): Promise<boolean> {
    const topic = this.#open(name);
    topic.joining++;
    try {
      const watching = await topic.watching;
      const waiting: CatchingUp = { said: [], gap: false };
      topic.lines.delete(line);
      topic.catching.set(line, waiting);
      const missed = after === undefined ? [] : await watching.since(after);
      if (!isWanted()) return false;
      // From here to the end nothing waits: nothing can be said between what was missed and what comes.
      // What was said between the question and its answer waits: the line is still where it was.
      const seq = after === undefined || missed === null ? watching.seq() : after;
      const present = here === undefined ? {} : { here };
      line.tell({ t: 'joined', topic: name, seq, gap: missed === null, ...present });
      const last = missed?.at(-1)?.seq ?? seq;
      for (const said of [...(missed ?? []), ...waiting.said.filter((each) => each.seq > last)]) {
        line.pass(name, textFrame(saidText(said)));
      }
      topic.lines.add(line);
      if (waiting.gap) line.tell({ t: 'gap', topic: name });
      return true;
    } finally {
      topic.catching.delete(line);
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
    const catching = new Map<Connection, CatchingUp>();
    let frames: Buffer[] = [];
    const passAll = () => {
      const all = frames.length === 1 && frames[0] ? frames[0] : Buffer.concat(frames);
      frames = [];
      for (const line of lines) line.pass(name, all);
    };
    const watching = this.#core.watch(name, {
      said(said) {
        // What is said at one time, such as a group that was stored together, is written at one time.
        if (frames.push(textFrame(saidText(said))) === 1) queueMicrotask(passAll);
        for (const waiting of catching.values()) waiting.said.push(said);
      },
      hinted(hint) {
        passHint(lines, hint);
      },
      gap() {
        for (const line of lines) line.tell({ t: 'gap', topic: name });
        for (const waiting of catching.values()) waiting.gap = true;
      },
    });
    const topic = { lines, catching, joining: 0, watching };
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

/** Tells a hint to all but those it is of. */
function passHint(lines: Set<Connection>, hint: Hint): void {
  const frame = textFrame(hintText(hint));
  for (const line of lines) if (line.personId !== hint.from) line.passHint(frame);
}
