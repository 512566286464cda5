import { realtime } from '$lib/kernel/realtime/realtime.ts';
import {
  type BoardView,
  type Period,
  readAround,
  readBoard,
  readCircle,
  readMine,
} from '../api.ts';
import { Loading } from '../loading.svelte.ts';
import type { BoardRow, Mine, Mode } from '../shapes.ts';

export const TABS = ['top', 'around', 'rivals', 'friends', 'unverified'] as const;
export type Tab = (typeof TABS)[number];

/** Somebody has just moved up. */
export interface Move {
  personId: string;
  name: string;
  score: number;
  rank: number;
}

/** What is heard in one burst is read once, in ms. */
const GATHER_MS = 250;

interface Rows {
  items: BoardRow[];
  next: string | null;
}

/** One leaderboard as it is looked at, moving while it is watched. */
export class Board {
  tab = $state<Tab>('top');
  /** Which period and modifiers. */
  view = $state.raw<BoardView>({ period: 'all', modifiers: '' });
  /** What the period is called and when it ends; null for all time. */
  period = $state.raw<Period | null>(null);
  /** Whether moves are heard the moment they are made. */
  live = $state(false);
  lastMove = $state.raw<Move | null>(null);
  readonly rows = new Loading<Rows>();
  readonly mine = new Loading<Mine>();
  /** Of which view the period is known. */
  #periodOf: BoardView | null = null;
  readonly #chartId: string;
  readonly #mode: Mode;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(chartId: string, mode: Mode) {
    this.#chartId = chartId;
    this.#mode = mode;
  }

  /** Reads everything and listens for moves, until the returned function is called. */
  watch(signedIn: () => boolean): () => void {
    this.refresh(signedIn());
    const stop = realtime.watch(`rhythm/scoreboard/${this.#chartId}/${this.#mode}`, {
      onSaid: (body) => {
        this.lastMove = moveOf(body);
        this.#refreshSoon(signedIn);
      },
      onOpen: (missed) => {
        this.live = true;
        // What was said while nobody listened is in the board and nowhere else.
        if (missed) this.#refreshSoon(signedIn);
      },
      onLost: () => (this.live = false),
    });
    return () => {
      stop();
      if (this.#timer !== null) clearTimeout(this.#timer);
    };
  }

  show(tab: Tab): void {
    if (tab === this.tab) return;
    this.tab = tab;
    this.rows.clear();
    void this.#readRows();
  }

  /** Looks at the board of another period, or of other modifiers. */
  turnTo(view: BoardView, signedIn: boolean): void {
    this.view = view;
    if (view.period === 'all') this.period = null;
    this.rows.clear();
    this.mine.clear();
    this.refresh(signedIn);
  }

  refresh(signedIn: boolean): void {
    void this.#readRows();
    if (signedIn) void this.mine.load(() => readMine(this.#chartId, this.#mode, this.view));
    else this.mine.clear();
  }

  async more(): Promise<void> {
    const shown = this.rows.value;
    const next = shown?.next ?? null;
    if (shown === null || next === null || this.rows.busy) return;
    await this.rows.load(async () => {
      const page = await this.#readPage(next);
      return { items: [...shown.items, ...page.items], next: page.next };
    });
  }

  async #readRows(): Promise<void> {
    await this.rows.load(() => this.#readTab());
  }

  async #readTab(): Promise<Rows> {
    const { tab, view } = this;
    if (tab === 'top' || tab === 'unverified') return this.#readPage(null);
    const own =
      tab === 'around'
        ? readAround(this.#chartId, this.#mode, view)
        : readCircle(this.#chartId, this.#mode, view, tab);
    // Only the whole board says what its period is.
    const known = this.#periodOf === view || this.#readPage(null);
    const [items] = await Promise.all([own, known]);
    return { items, next: null };
  }

  async #readPage(cursor: string | null): Promise<Rows> {
    const kind = this.tab === 'unverified' ? 'unverified' : 'verified';
    const { view } = this;
    const at = { chartId: this.#chartId, mode: this.#mode, kind, view } as const;
    const page = await readBoard(at, cursor);
    if (view === this.view) {
      this.#periodOf = view;
      this.period = page.period;
    }
    return page;
  }

  #refreshSoon(signedIn: () => boolean): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.refresh(signedIn());
    }, GATHER_MS);
  }
}

/** Reads a move out of what a topic said; null when it is something else. */
function moveOf(body: unknown): Move | null {
  if (!isRecord(body) || body['kind'] !== 'moved' || !isRecord(body['person'])) return null;
  const { id, name } = body['person'];
  const { score, rank } = body;
  if (typeof id !== 'string' || typeof name !== 'string') return null;
  if (typeof score !== 'number' || typeof rank !== 'number') return null;
  return { personId: id, name, score, rank };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
