import { type Problem, toProblem } from '$lib/kernel/api/problem.ts';
import { applyImport, bringFile, inspectImport, type ImportWish } from './api.ts';
import type { Dropped } from './dropped.ts';
import type { Imported, ImportPlan } from './shapes.ts';

/** A file of the import and how far it is. */
export interface DeskFile extends Dropped {
  /** Names it once it was brought; null before. */
  hash: string | null;
  /** Why it could not be brought. */
  problem: Problem | null;
}

/** Pause after the last letter before the house looks again. */
const TYPING_MS = 400;

/** An import as it goes: files are brought, looked at, and taken in as they were seen. */
export class ImportDesk {
  files = $state.raw<DeskFile[]>([]);
  licence = $state('');
  why = $state('');
  /** What the house would make of the files that are there. */
  plan = $state.raw<ImportPlan | null>(null);
  /** What it made. */
  imported = $state.raw<Imported | null>(null);
  problem = $state.raw<Problem | null>(null);
  looking = $state(false);
  applying = $state(false);
  #bringing = false;
  #look: AbortController | null = null;
  #wait: ReturnType<typeof setTimeout> | undefined;

  /** Files that were brought. */
  get brought(): DeskFile[] {
    return this.files.filter(({ hash }) => hash !== null);
  }

  /** Whether files are still on their way. */
  get bringing(): boolean {
    return this.files.some(({ hash, problem }) => hash === null && problem === null);
  }

  /** Takes files in, in place of those of the same name. */
  add(dropped: Dropped[]): void {
    if (dropped.length === 0) return;
    const names = new Set(dropped.map(({ name }) => name));
    const fresh = dropped.map((each) => ({ ...each, hash: null, problem: null }));
    this.files = [...this.files.filter(({ name }) => !names.has(name)), ...fresh];
    this.imported = null;
    this.problem = null;
    void this.#bring();
  }

  remove(name: string): void {
    this.files = this.files.filter((file) => file.name !== name);
    void this.look();
  }

  clear(): void {
    this.#look?.abort();
    clearTimeout(this.#wait);
    this.files = [];
    this.plan = null;
    this.imported = null;
    this.problem = null;
    this.looking = false;
  }

  /** Looks again when what was written has come to rest. */
  lookSoon(): void {
    clearTimeout(this.#wait);
    this.#wait = setTimeout(() => void this.look(), TYPING_MS);
  }

  /** Asks the house what it would make of the files. */
  look = async (): Promise<void> => {
    clearTimeout(this.#wait);
    this.#look?.abort();
    const look = new AbortController();
    this.#look = look;
    const wish = this.#wish();
    if (wish.files.length === 0 || this.bringing) {
      this.plan = null;
      this.looking = false;
      return;
    }
    this.looking = true;
    try {
      this.plan = await inspectImport(wish, look.signal);
      this.problem = null;
    } catch (error) {
      if (look.signal.aborted) return;
      this.plan = null;
      this.problem = toProblem(error);
    } finally {
      if (this.#look === look) this.looking = false;
    }
  };

  /** Takes in what was looked at. */
  apply = async (): Promise<void> => {
    const { plan } = this;
    if (!plan || this.applying) return;
    this.applying = true;
    try {
      this.imported = await applyImport(this.#wish(), plan.token);
      this.problem = null;
      this.files = [];
    } catch (error) {
      this.problem = toProblem(error);
      // What was seen is not true any more: what is, is shown beside the refusal.
      if (this.problem.code === 'rhythm.import_changed') {
        const { problem } = this;
        await this.look();
        this.problem ??= problem;
      }
    } finally {
      this.applying = false;
    }
  };

  #wish(): ImportWish {
    const files = this.files.flatMap(({ hash, name }) => (hash === null ? [] : [{ hash, name }]));
    return { files, licence: this.licence.trim(), why: this.why.trim() };
  }

  /** Brings one file after the other, then looks. */
  async #bring(): Promise<void> {
    if (this.#bringing) return;
    this.#bringing = true;
    for (;;) {
      const next = this.files.find(({ hash, problem }) => hash === null && problem === null);
      if (!next) break;
      const brought = await bringFile(next.file).then(
        (hash) => ({ hash }),
        (error: unknown) => ({ problem: toProblem(error) }),
      );
      this.files = this.files.map((file) =>
        file.file === next.file ? { ...file, ...brought } : file,
      );
    }
    this.#bringing = false;
    await this.look();
  }
}
