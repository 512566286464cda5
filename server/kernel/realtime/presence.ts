import type { Log } from '../log/log.ts';
import type { FanOut, Hint } from './fan-out/port.ts';
import { PRESENCE_BEAT_MS, PRESENCE_MS, PRESENCE_TOLD_MS, PRESENT_MAX } from './limits.ts';

/** One place: what a line that has joined a topic holds for its person. */
export interface Place {
  topic: string;
  personId: string;
  /** Tells the lines of one person apart, over all nodes. */
  line: string;
}

/** Who came to a topic and who went, told together. */
interface News {
  came: Set<string>;
  went: Set<string>;
}

/**
 * Who is there: places that are kept for a minute, and kept on while the line is. A node that dies
 * leaves its people's places behind; whichever node looks next tells that they went.
 */
export class Presence {
  readonly #fanOut: FanOut;
  readonly #log: Log;
  readonly #tell: (hint: Hint) => void;
  /** The places of this process's lines, by topic. */
  readonly #places = new Map<string, Map<string, Place>>();
  readonly #news = new Map<string, News>();
  readonly #beat: NodeJS.Timeout;
  #telling: NodeJS.Timeout | null = null;

  /** @param tell brings a hint to all who have joined its topic */
  constructor(fanOut: FanOut, log: Log, tell: (hint: Hint) => void) {
    this.#fanOut = fanOut;
    this.#log = log;
    this.#tell = tell;
    this.#beat = setInterval(() => void this.beat(), PRESENCE_BEAT_MS).unref();
  }

  /** Takes a place; gives who is there, this one included. */
  async attend(place: Place): Promise<string[]> {
    const { topic, personId } = place;
    const before = await this.#whoIs(topic);
    const mine = this.#places.get(topic) ?? new Map<string, Place>();
    this.#places.set(topic, mine.set(place.line, place));
    await this.#fanOut.lease(setOf(topic), memberOf(place), PRESENCE_MS);
    if (!before.has(personId)) this.#note(topic, personId, 'came');
    return [...before.add(personId)].slice(0, PRESENT_MAX);
  }

  /** Gives a place back. */
  async depart(topic: string, line: string): Promise<void> {
    const mine = this.#places.get(topic);
    const place = mine?.get(line);
    if (!mine || !place) return;
    mine.delete(line);
    if (mine.size === 0) this.#places.delete(topic);
    try {
      await this.#fanOut.release(setOf(topic), memberOf(place));
      if (!(await this.#whoIs(topic)).has(place.personId))
        this.#note(topic, place.personId, 'went');
    } catch (error) {
      // The place is free after a minute by itself.
      this.#log.warn({ err: error }, 'a place could not be given back');
    }
  }

  /** Keeps the places of this process, and tells of those whose time is over. */
  async beat(): Promise<void> {
    try {
      for (const [topic, places] of this.#places) {
        const leases = [...places.values()].map((place) =>
          this.#fanOut.lease(setOf(topic), memberOf(place), PRESENCE_MS),
        );
        await Promise.all(leases);
        await this.#whoIs(topic);
      }
    } catch (error) {
      this.#log.warn({ err: error }, 'places could not be kept');
    }
  }

  stop(): void {
    clearInterval(this.#beat);
    if (this.#telling) clearTimeout(this.#telling);
  }

  async #whoIs(topic: string): Promise<Set<string>> {
    const { members, over } = await this.#fanOut.leased(setOf(topic));
    const people = new Set(members.map(personOf));
    for (const gone of over.map(personOf)) if (!people.has(gone)) this.#note(topic, gone, 'went');
    return people;
  }

  /** Those who come and go at a time are told of at a time. */
  #note(topic: string, personId: string, what: keyof News): void {
    const news = this.#news.get(topic) ?? { came: new Set(), went: new Set() };
    this.#news.set(topic, news);
    news[what === 'came' ? 'went' : 'came'].delete(personId);
    news[what].add(personId);
    this.#telling ??= setTimeout(() => this.#tellAll(), PRESENCE_TOLD_MS).unref();
  }

  #tellAll(): void {
    this.#telling = null;
    for (const [topic, { came, went }] of this.#news) {
      const text = JSON.stringify({ came: [...came], went: [...went] });
      this.#tell({ topic, from: '', text });
    }
    this.#news.clear();
  }
}

/** The people who are on a topic now, on any node. */
export async function presentOn(fanOut: FanOut, topic: string): Promise<string[]> {
  const { members } = await fanOut.leased(setOf(topic));
  return [...new Set(members.map(personOf))];
}

function setOf(topic: string): string {
  return `here:${topic}`;
}

function memberOf({ personId, line }: Place): string {
  return `${personId} ${line}`;
}

function personOf(member: string): string {
  return member.slice(0, member.indexOf(' '));
}
