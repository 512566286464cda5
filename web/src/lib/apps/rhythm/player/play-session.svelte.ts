import type { Judged, LogEntry } from '@madang/server/rhythm/judge';
import { type Modifiers, NO_MODIFIERS } from '@madang/server/rhythm/modifiers';
import { type Problem, toProblem } from '$lib/kernel/api/problem.ts';
import { uuid } from '$lib/kernel/random/uuid.ts';
import { submission } from '../plays/submission.svelte.ts';
import { GhostSeat, type Track } from '../replays/ghost-seat.svelte.ts';
import type { Mode, PlayBody } from '../shapes.ts';
import { type Arranged, arrange, speedOf, type Wish } from './arrangement.ts';
import { chosenSink } from './audio-context.ts';
import { type Bias, biasOf } from './calibration/bias.ts';
import { PlayDesk } from './play-desk.svelte.ts';
import { hardestSection, sectionRound } from './practice/section.ts';
import { prepare, type Prepared } from './prepare.ts';
import { offsetFor, shifted, withOffset } from './settings/offsets.ts';
import { type Output, outputOf } from './settings/outputs.ts';
import { keepSettings, type PlaySettings, readSettings } from './settings/settings.ts';
import { lettersOf, stageWords } from './stage-words.ts';

/** The elements that a stage is made of. */
export interface StageElements {
  room: HTMLElement;
  surface: HTMLElement;
  sky: HTMLCanvasElement;
  scene: HTMLCanvasElement;
}

/** A play that is over, and what it says about the timing of the device. */
interface Outcome {
  judged: Judged;
  play: PlayBody;
  bias: Bias;
}

const NOTHING = { hits: 0, entries: 0, untilMs: -Infinity };

/** One visit to a chart: it is made ready, played, practised, and played again. */
export class PlaySession {
  readonly chartId: string;
  readonly mode: Mode;
  prepared = $state.raw<Prepared | null>(null);
  problem = $state.raw<Problem | null>(null);
  /** How much of the song is made ready, 0 to 1. */
  progress = $state(0);
  desk = $state.raw<PlayDesk | null>(null);
  outcome = $state.raw<Outcome | null>(null);
  wish: Wish = $state.raw({ kind: 'play', modifiers: NO_MODIFIERS });
  settings = $state.raw<PlaySettings>(readSettings(localStorage));
  output = $state.raw<Output>({ key: '', name: null });
  /** The rounds of the section that is practised, the last one last. */
  passes = $state.raw<Judged[]>([]);
  /** Whom one plays against. */
  readonly ghosts = new GhostSeat();
  #modifiers: Modifiers;
  #arranged: Arranged | null = null;
  /** What was there already when the offset was changed in a pause: it says nothing about the new one. */
  #before = NOTHING;
  #elements: StageElements | null = null;
  #loading = new AbortController();

  constructor(chartId: string, mode: Mode, modifiers: Modifiers) {
    this.chartId = chartId;
    this.mode = mode;
    this.#modifiers = modifiers;
    this.wish = { kind: 'play', modifiers };
  }

  /** What the person chose before the song: it stays chosen through a practice. */
  get modifiers(): Modifiers {
    return this.#modifiers;
  }

  /** Makes the chart ready on the stage. */
  async open(elements: StageElements): Promise<void> {
    this.#elements = elements;
    this.output = await outputOf(navigator.mediaDevices, chosenSink());
    await this.load();
  }

  /** Makes the song ready at the speed that is wished for, and sits down to it. */
  async load(): Promise<void> {
    this.#loading.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    this.problem = null;
    this.progress = 0;
    const options = {
      speed: speedOf(this.wish),
      onProgress: (part: number) => (this.progress = part),
      signal,
    };
    try {
      const [prepared] = await Promise.all([
        prepare(this.chartId, options),
        lettersOf(stageWords()),
      ]);
      if (signal.aborted) return;
      this.prepared = prepared;
      this.#sitDown(prepared);
    } catch (error) {
      if (!signal.aborted) this.problem = toProblem(error);
    }
  }

  /** Whether the song is there at the speed that is wished for. */
  get isReady(): boolean {
    return this.prepared?.speed === speedOf(this.wish) && this.desk !== null;
  }

  /** Wishes for something else: it is laid out, and made ready anew where the speed is another. */
  async want(wish: Wish): Promise<void> {
    if (wish.kind === 'play') this.#modifiers = wish.modifiers;
    this.wish = wish;
    this.outcome = null;
    this.passes = [];
    if (this.prepared?.speed === speedOf(wish)) this.#sitDown(this.prepared);
    else await this.load();
  }

  /** Practises the bars round a moment of playing (ms), or the hardest ones of the song. */
  async practise(atMs: number | null): Promise<void> {
    const { prepared } = this;
    if (prepared === null) return;
    const { beats, pattern } = prepared;
    const songMs = atMs === null ? null : (atMs * speedOf(this.wish)) / 100;
    const section =
      songMs === null
        ? hardestSection(pattern, beats)
        : sectionRound(beats, songMs, pattern.lengthMs);
    await this.want({ kind: 'practice', section, speed: 100, loop: true });
  }

  /** Begins once more, from the start. */
  again(): void {
    this.outcome = null;
    void this.desk?.start();
  }

  /** Takes other settings, keeps them on this device, and shows and sounds them at once. */
  tune(settings: PlaySettings): void {
    this.settings = settings;
    keepSettings(localStorage, settings);
    const phase = this.desk?.phase;
    if (phase === 'ready' || phase === 'paused') this.desk?.apply(settings);
  }

  /** Moves the judging so that hits that came `lateMs` late lie on their notes. */
  shift(lateMs: number): void {
    const { offsets } = this.settings;
    const { key } = this.output;
    const offset = shifted(offsetFor(offsets, key), lateMs);
    const soFar = this.desk?.soFar();
    if (soFar !== undefined) {
      const { errorsMs, log, untilMs } = soFar;
      this.#before = { hits: errorsMs.length, entries: log.length, untilMs };
    }
    this.tune({ ...this.settings, offsets: withOffset(offsets, key, offset) });
    // A play that is over was made with the offset of before: the next one needs the new.
    this.desk?.apply(this.settings);
  }

  /** What the attempt that is paused says about the timing of the device. */
  biasSoFar(): Bias {
    const soFar = this.desk?.soFar();
    return soFar === undefined ? null : this.#biasOf(soFar.errorsMs, soFar.log, soFar.untilMs);
  }

  close(): void {
    this.#loading.abort();
    this.desk?.close();
  }

  #sitDown(prepared: Prepared): void {
    if (this.#elements === null) return;
    this.desk?.close();
    const arranged = arrange(prepared, this.wish);
    this.#arranged = arranged;
    const race = this.ghosts.sitDown(arranged.pattern, this.#trackOf(prepared));
    this.desk = new PlayDesk({
      ...this.#elements,
      prepared,
      arranged,
      mode: this.mode,
      words: stageWords(),
      settings: this.settings,
      output: this.output.key,
      race,
      onStart: () => {
        this.#before = NOTHING;
        race.restart();
      },
      onFinish: (judged, log) => this.#finish(judged, log),
      onPass: (judged) => (this.passes = [...this.passes, judged]),
    });
  }

  /** Of what a ghost has to be; null while a section is practised: there are no ghosts of that. */
  #trackOf({ version }: Prepared): Track | null {
    const { chartId, mode, wish } = this;
    if (wish.kind === 'practice') return null;
    return { chartId, mode, version, modifiers: wish.modifiers };
  }

  #finish(judged: Judged, log: LogEntry[]): void {
    if (this.wish.kind === 'practice') {
      this.passes = [...this.passes, judged];
      return;
    }
    const play: PlayBody = {
      id: uuid(),
      chartId: this.chartId,
      chartVersion: this.prepared?.version ?? 1,
      mode: this.mode,
      modifiers: this.wish.modifiers,
      log,
    };
    const bias = this.#biasOf(judged.errorsMs, log, judged.failedAtMs ?? Infinity);
    this.outcome = { judged, play, bias };
    void this.ghosts.finish(submission.hand(play));
  }

  #biasOf(errorsMs: readonly number[], log: readonly LogEntry[], untilMs: number): Bias {
    const notes = this.#arranged?.pattern.notes ?? [];
    const { hits, entries, untilMs: sinceMs } = this.#before;
    return biasOf(
      errorsMs.slice(hits),
      notes.filter(({ atMs }) => atMs >= sinceMs && atMs < untilMs),
      log.slice(entries),
    );
  }
}
