import type { ChartPattern } from '@madang/server/rhythm/chart';
import { modifiersText } from '@madang/server/rhythm/modifiers';
import { session } from '$lib/kernel/session/session.svelte.ts';
import { m } from '$lib/paraglide/messages.js';
import { Ghost } from './ghost.ts';
import { GhostRace } from './ghost-race.svelte.ts';
import { type GhostWish, keepGhostWish, readGhostWish } from './ghost-wish.ts';
import {
  type GhostBoard,
  readJustAbove,
  readRecalled,
  type Recalled,
  retell,
} from './replays-api.ts';

/** What is played: a ghost has to be of the same. */
export interface Track extends GhostBoard {
  version: number;
}

/**
 * What became of the wish. `nobody`: there is no such record yet. `other`: it was made on another
 * version of the chart, or with other modifiers.
 */
export type SeatState = 'none' | 'loading' | 'there' | 'nobody' | 'other' | 'failed';

/** The seat beside the player: whom they want there, and who sits there. */
export class GhostSeat {
  wish: GhostWish = $state.raw(readGhostWish(sessionStorage));
  state = $state<SeatState>('none');
  race = $state.raw<GhostRace | null>(null);
  #track: Track | null = null;
  /** The play of the ghost that is there. */
  #playId: string | null = null;
  #turn = 0;

  /** The board that ghosts come from; null where there are none. */
  get board(): GhostBoard | null {
    return this.#track;
  }

  /** Sits down to a chart as it is played. Without a track, alone. */
  sitDown(pattern: ChartPattern, track: Track | null): GhostRace {
    this.race = new GhostRace(pattern);
    this.#track = track;
    this.#playId = null;
    void this.refresh();
    return this.race;
  }

  /** Wishes for somebody else. */
  async choose(wish: GhostWish): Promise<void> {
    this.wish = wish;
    this.#playId = null;
    keepGhostWish(sessionStorage, wish);
    await this.refresh();
  }

  /** The attempt is over: when it has arrived, it may be the record that one plays against next. */
  async finish(arrived: Promise<void>): Promise<void> {
    this.race?.end();
    await arrived;
    await this.refresh();
  }

  /** Looks who fits the wish now. Whoever was there stays, when nobody could be asked. */
  async refresh(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const track = this.#track;
    if (track === null || this.wish.kind === 'none') return this.#seat(null, 'none');
    if (this.#playId === null) this.state = 'loading';
    try {
      const found = await this.#find(track);
      if (turn !== this.#turn) return;
      if (found === null) return this.#seat(null, 'nobody');
      if (found.playId === this.#playId) return;
      const recalled = await readRecalled(found.playId);
      if (turn !== this.#turn || this.race?.hasTime !== true) return;
      if (!isOf(track, recalled)) return this.#seat(null, 'other');
      const { pattern, story } = retell(recalled);
      this.#seat(new Ghost(found.name, pattern, story), 'there', found.playId);
    } catch {
      if (turn === this.#turn && this.#playId === null) this.#seat(null, 'failed');
    }
  }

  #seat(ghost: Ghost | null, state: SeatState, playId: string | null = null): void {
    this.#playId = playId;
    this.state = state;
    if (this.race !== null) this.race.ghost = ghost;
  }

  async #find(track: Track): Promise<{ playId: string; name: string } | null> {
    const { wish } = this;
    if (wish.kind === 'player') return wish;
    const own = session.me?.id;
    if (own === undefined) return null;
    const rows = await readJustAbove(track);
    const place = rows.findIndex(({ person }) => person.id === own);
    if (place === -1) return null;
    const row = wish.kind === 'best' ? rows[place] : rows[place - 1];
    if (row === undefined) return null;
    const name = wish.kind === 'best' ? m.ghost_best() : row.person.name || m.left_person();
    return { playId: row.playId, name };
  }
}

/** Whether a play was made on what is played now. */
function isOf({ version, modifiers }: Track, { replay }: Recalled): boolean {
  const same = modifiersText(replay.modifiers) === modifiersText(modifiers);
  return same && replay.chartVersion === version;
}
