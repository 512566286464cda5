import { SvelteMap } from 'svelte/reactivity';
import type { Person } from '../shapes.ts';

/** Whoever typed is taken to have stopped after so long without a sign, in ms. */
const TYPING_MS = 6_000;
/** While one types the others are told so often, in ms. */
const TELL_MS = 3_000;

/** Who is in a room: who looks, who types, and how far each has read. */
export class Company {
  /** Ids of those who look at the room now. */
  here = $state.raw<ReadonlySet<string>>(new Set());
  typing = $state.raw<ReadonlySet<string>>(new Set());
  /** The last place each of the others has read. */
  readonly reads = new SvelteMap<string, number>();
  /** Whom one knows by name. */
  readonly people = new SvelteMap<string, Person>();
  readonly #stops = new Map<string, ReturnType<typeof setTimeout>>();
  #toldMs = 0;

  /** Remembers how people are called. */
  meet(...people: (Person | null)[]): void {
    for (const person of people) {
      if (person === null) continue;
      const known = this.people.get(person.id);
      if (known?.name !== person.name || known.hue !== person.hue)
        this.people.set(person.id, person);
    }
  }

  /** Somebody told what they do, or the house how far somebody has read (`from` is null then). */
  hint(from: string | null, body: unknown): void {
    if (typeof body !== 'object' || body === null) return;
    const { typing, read, personId = from } = body as Record<string, unknown>;
    if (typeof typing === 'boolean' && from !== null) this.#types(from, typing);
    if (typeof read === 'number' && typeof personId === 'string') this.#read(personId, read);
  }

  /** Somebody has read up to a place. */
  #read(personId: string, seq: number): void {
    this.reads.set(personId, Math.max(this.reads.get(personId) ?? 0, seq));
  }

  /** Who wrote types no longer. */
  wrote(personId: string): void {
    this.#types(personId, false);
  }

  /** Those who look, all of them. */
  arrive(ids: Iterable<string>): void {
    this.here = new Set(ids);
  }

  /** The line is gone: nobody knows who is there. */
  lose(): void {
    this.here = new Set();
    for (const id of this.#stops.keys()) this.#types(id, false);
  }

  /** Whether the others should be told (again) that one types. */
  mayTell(isTyping: boolean, nowMs: number): boolean {
    if (isTyping && nowMs - this.#toldMs < TELL_MS) return false;
    const isNews = isTyping || this.#toldMs > 0;
    this.#toldMs = isTyping ? nowMs : 0;
    return isNews;
  }

  #types(id: string, isTyping: boolean): void {
    clearTimeout(this.#stops.get(id));
    this.#stops.delete(id);
    if (!isTyping) {
      if (this.typing.has(id)) this.typing = new Set([...this.typing].filter((one) => one !== id));
      return;
    }
    this.typing = new Set([...this.typing, id]);
    this.#stops.set(
      id,
      setTimeout(() => this.#types(id, false), TYPING_MS),
    );
  }
}
