import { type Problem, toProblem } from '$lib/kernel/api/problem.ts';
import { m } from '$lib/paraglide/messages.js';
import { readCurated, saveSong } from '../editing-api.ts';
import type { CuratedSong } from '../shapes.ts';
import { sayFactFault } from './fact-words.ts';
import { type FactFields, factsOf, type FactName, fieldAt, fieldsOf } from './facts.ts';

/** A song on the curator's desk: what is said about it, what was typed, and what was saved meanwhile. */
export class SongDesk {
  readonly songId: string;
  song = $state.raw<CuratedSong | null>(null);
  fields = $state<FactFields | null>(null);
  /** Why it could not be read. */
  problem = $state.raw<Problem | null>(null);
  /** Why the last change was refused. */
  refusal = $state.raw<Problem | null>(null);
  /** What somebody else saved while one typed. */
  theirs = $state.raw<CuratedSong | null>(null);
  busy = $state(false);
  /** What was done last, in words. */
  said = $state('');
  /** Grows with each change, so that lists of versions are read anew. */
  changes = $state(0);
  why = $state('');
  #wrong = $state.raw<Partial<Record<FactName, () => string>>>({});

  constructor(songId: string) {
    this.songId = songId;
  }

  /** Reads the song; what was typed stays unless nothing was. */
  read = async (): Promise<void> => {
    try {
      const isTyped = this.isChanged;
      this.song = await readCurated(this.songId);
      if (!isTyped) this.fields = fieldsOf(this.song);
      this.problem = null;
    } catch (error) {
      this.problem = toProblem(error);
    }
  };

  /** Whether something was typed that is not saved. */
  get isChanged(): boolean {
    const { song, fields } = this;
    if (song === null || fields === null) return false;
    return JSON.stringify(fields) !== JSON.stringify(fieldsOf(song));
  }

  error(name: FactName): string | undefined {
    return this.#wrong[name]?.();
  }

  /** What somebody else saved in a field, where it is not what is typed here. */
  saved(name: Exclude<FactName, 'timing' | 'locked'>): string | undefined {
    const theirs = this.theirs === null ? undefined : fieldsOf(this.theirs)[name];
    if (theirs === undefined || theirs === this.fields?.[name]) return undefined;
    return m.curate_saved_meanwhile({ value: theirs });
  }

  /** Saves what was typed as a new version. */
  save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { song, fields } = this;
    if (song === null || fields === null || this.busy) return;
    const { facts, wrong } = factsOf(fields, song);
    this.#wrong = Object.fromEntries(wrong.map((name) => [name, m.curate_fault_number]));
    if (wrong.length > 0) return;
    await this.#send(async () => {
      const edit = { ...facts, base: song.version, why: this.why.trim() };
      const { version, changed } = await saveSong(this.songId, edit);
      this.fields = null;
      this.why = '';
      return changed ? m.curate_saved({ version }) : m.curate_same();
    });
  };

  /** Does something to the song, says what was done, and reads it anew. */
  change = async (work: () => Promise<unknown>, words: () => string): Promise<void> => {
    await this.#send(async () => {
      await work();
      return words();
    });
  };

  /** Goes on with what was typed: saved, it stands on top of theirs. */
  keepMine(): void {
    this.song = this.theirs;
    this.theirs = null;
  }

  /** Takes what somebody else saved in place of what was typed. */
  takeTheirs(): void {
    const { theirs } = this;
    if (theirs === null) return;
    this.song = theirs;
    this.fields = fieldsOf(theirs);
    this.theirs = null;
  }

  async #send(work: () => Promise<string>): Promise<void> {
    this.busy = true;
    this.refusal = null;
    this.said = '';
    this.#wrong = {};
    try {
      this.said = await work();
      this.theirs = null;
      await this.read();
      this.changes += 1;
    } catch (error) {
      await this.#refuse(toProblem(error));
    } finally {
      this.busy = false;
    }
  }

  async #refuse(problem: Problem): Promise<void> {
    const told = problem.fields.flatMap((field) => {
      const name = fieldAt(field);
      return name === null ? [] : [[name, () => sayFactFault(field)] as const];
    });
    this.#wrong = Object.fromEntries(told);
    if (problem.code !== 'rhythm.version_conflict') {
      this.refusal = told.length > 0 ? null : problem;
      return;
    }
    try {
      this.theirs = await readCurated(this.songId);
    } catch (error) {
      this.refusal = toProblem(error);
    }
  }
}
