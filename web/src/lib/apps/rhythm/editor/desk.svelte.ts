import { type Problem, toProblem } from '$lib/kernel/api/problem.ts';
import { session } from '$lib/kernel/session/session.svelte.ts';
import { readCurated, saveChart } from '../catalogue/editing-api.ts';
import { chosenSink } from '../player/audio-context.ts';
import { offsetFor } from '../player/settings/offsets.ts';
import { outputOf } from '../player/settings/outputs.ts';
import { readSettings } from '../player/settings/settings.ts';
import { Editor } from './editor.svelte.ts';
import { openChart, readSketch } from './open-chart.ts';
import { Playback } from './playback.svelte.ts';
import { draftName, dropDraft, keepDraft, readDraft } from './rules/draft.ts';
import { NOTHING, type Sketch } from './rules/scene.ts';

/** Somebody saved the chart meanwhile. */
interface Conflict {
  version: number;
  theirs: Sketch;
}

/** A chart on the desk, from opening it to saving it; what is not saved this browser keeps. */
export class Desk {
  editor = $state.raw<Editor | null>(null);
  playback = $state.raw<Playback | null>(null);
  /** Why the chart could not be opened. */
  problem = $state.raw<Problem | null>(null);
  saving = $state(false);
  /** Why it could not be saved. */
  refusal = $state.raw<Problem | null>(null);
  /** The version that was saved just now. */
  savedVersion = $state<number | null>(null);
  conflict = $state.raw<Conflict | null>(null);
  /** When the draft was kept that is on the desk now, in RFC 3339. */
  restoredAt = $state<string | null>(null);
  /** Whether this browser keeps what is not saved yet. */
  isKept = $state(true);
  readonly #chartId: string;
  readonly #draft: string;

  constructor(chartId: string) {
    this.#chartId = chartId;
    this.#draft = draftName(session.me?.id ?? '', chartId);
  }

  /** Lays the chart on the desk, with the draft of it that this browser kept. */
  async open(copyOf: string | null): Promise<void> {
    this.problem = null;
    try {
      const opened = await openChart(this.#chartId, copyOf);
      const editor = new Editor(opened);
      const settings = readSettings(localStorage);
      const output = await outputOf(navigator.mediaDevices, chosenSink());
      const { audioMs } = offsetFor(settings.offsets, output.key);
      this.#takeUpDraft(editor);
      this.playback = new Playback(editor, settings, audioMs);
      this.editor = editor;
      void this.playback.load();
    } catch (error) {
      this.problem = toProblem(error);
    }
  }

  /** Keeps what is not saved yet; forgets it where nothing is. */
  keep(): void {
    const { editor } = this;
    if (editor === null) return;
    if (!editor.isChanged) {
      dropDraft(localStorage, this.#draft);
      this.isKept = true;
      return;
    }
    const keptAt = new Date().toISOString();
    const { sketch } = editor.scene;
    this.isKept = keepDraft(localStorage, this.#draft, { base: editor.base, keptAt, sketch });
  }

  /** Puts the chart back as the house has it; what was on the desk can still be taken back to. */
  discard(): void {
    const { editor } = this;
    if (editor === null) return;
    this.restoredAt = null;
    editor.edit(() => ({ sketch: editor.saved, chosen: NOTHING }));
  }

  /** Saves the chart as a new version. Answers whether it was taken. */
  async save(why: string): Promise<boolean> {
    const { editor } = this;
    if (editor === null || this.saving) return false;
    const { sketch } = editor.scene;
    const { base } = editor;
    this.saving = true;
    this.refusal = null;
    this.savedVersion = null;
    try {
      const edit = { base, level: sketch.level, pattern: sketch, why };
      const { version } = await saveChart(this.#chartId, edit);
      editor.saved = sketch;
      editor.base = version;
      this.savedVersion = version;
      this.restoredAt = null;
      this.keep();
      return true;
    } catch (error) {
      await this.#refuse(toProblem(error));
      return false;
    } finally {
      this.saving = false;
    }
  }

  /** Goes on with one's own chart: saved, it stands on top of theirs. */
  keepMine(): void {
    const { editor, conflict } = this;
    if (editor === null || conflict === null) return;
    editor.base = conflict.version;
    editor.saved = conflict.theirs;
    this.conflict = null;
    this.keep();
  }

  /** Lays theirs on the desk. It is a step like any other: taken back, one's own is there again. */
  takeTheirs(): void {
    const { editor, conflict } = this;
    if (editor === null || conflict === null) return;
    const { theirs, version } = conflict;
    editor.base = version;
    editor.saved = theirs;
    editor.edit(() => ({ sketch: theirs, chosen: NOTHING }));
    this.conflict = null;
  }

  close(): void {
    this.keep();
    this.playback?.close();
  }

  #takeUpDraft(editor: Editor): void {
    const draft = readDraft(localStorage, this.#draft);
    if (draft === null) return;
    this.restoredAt = draft.keptAt;
    editor.edit(() => ({ sketch: draft.sketch, chosen: NOTHING }));
    if (draft.base === editor.base) return;
    // It was saved by somebody since the draft began.
    this.conflict = { version: editor.base, theirs: editor.saved };
    editor.base = draft.base;
  }

  async #refuse(problem: Problem): Promise<void> {
    this.refusal = problem;
    if (problem.code !== 'rhythm.version_conflict') return;
    try {
      const { charts } = await readCurated(this.editor?.song.id ?? '');
      const version = charts.find(({ id }) => id === this.#chartId)?.version;
      if (version === undefined) return;
      this.conflict = { version, theirs: await readSketch(this.#chartId, version) };
      this.refusal = null;
    } catch (error) {
      this.refusal = toProblem(error);
    }
  }
}
