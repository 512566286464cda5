import type { ChartPattern } from '@madang/server/rhythm/chart';
import type { LogEntry } from '@madang/server/rhythm/judge';
import { beforeEach, describe, expect, test } from 'vitest';
import { Ghost } from './ghost.ts';
import { GhostRace } from './ghost-race.svelte.ts';
import { keepGhostWish, readGhostWish } from './ghost-wish.ts';
import { tellStory } from './story.ts';

const pattern: ChartPattern = {
  keyCount: 4,
  lengthMs: 6000,
  line: [{ atMs: 0, angleDeg: 0 }],
  notes: [1000, 1100, 2000, 3000].map((atMs) => ({ atMs, angleDeg: 0, count: 1, holdMs: 0 })),
};

/** A play that hits these notes, each so much beside its moment. */
function playOf(hits: Record<number, number>) {
  const log = Object.entries(hits).flatMap(([note, offMs]): LogEntry[] => {
    const atMs = (pattern.notes[Number(note)]?.atMs ?? 0) + offMs;
    return [
      [atMs, 0, 1],
      [atMs + 40, 0, 0],
    ];
  });
  return tellStory({ pattern, mode: 'hard', noFail: true }, log);
}

const perfect = playOf({ 0: 0, 1: 0, 2: 0, 3: 0 });
const half = playOf({ 0: -12, 2: 50 });
const ghost = new Ghost('달', pattern, half);

let race: GhostRace;
beforeEach(() => {
  race = new GhostRace(pattern);
});

/** The first so many words of a play are heard, each when it is said. */
function hear({ moments }: typeof perfect, count = moments.length): void {
  for (const { event } of moments.slice(0, count)) race.hear([event], event.atMs);
}

describe('a race', () => {
  test('tells the points that one is ahead, after as many notes', () => {
    race.ghost = ghost;
    expect([race.against, race.gap]).toEqual([ghost, 0]);
    hear(perfect, 1);
    expect(race.gap).toBe(0);
    hear(perfect);
    expect(race.gap).toBe(perfect.judged.score - half.judged.score);
  });

  test('does not flicker: what comes right after is shown with the next', () => {
    race.ghost = ghost;
    hear(perfect, 2);
    expect(race.gap, '100 ms after the first').toBe(0);
    hear({ ...perfect, moments: perfect.moments.slice(2) }, 1);
    expect(race.gap).toBeGreaterThan(0);
  });

  test('a ghost that comes late waits for the next attempt', () => {
    hear(perfect, 1);
    race.ghost = ghost;
    expect(race.against).toBeNull();
    expect(race.errorMs(0)).toBeNull();
    race.restart();
    expect(race.against).toBe(ghost);
    hear(perfect);
    race.restart();
    expect(race.gap).toBe(0);
    race.ghost = null;
    expect(race.against).toBeNull();
  });

  test('there is no time for a ghost while notes are judged', () => {
    expect(race.hasTime).toBe(true);
    hear(perfect, 1);
    expect(race.hasTime).toBe(false);
    race.end();
    race.ghost = ghost;
    expect([race.hasTime, race.against], 'the result is of the race that was').toEqual([
      true,
      null,
    ]);
    race.restart();
    expect([race.hasTime, race.against]).toEqual([true, ghost]);
  });

  test('knows how the ghost hit each note', () => {
    race.ghost = ghost;
    expect([0, 1, 2, 3].map((note) => race.errorMs(note))).toEqual([-12, null, 50, null]);
  });
});

describe('the wish for a ghost', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };

  test.each(['none', 'best', 'rival'] as const)('%s lasts from song to song', (kind) => {
    keepGhostWish(storage, { kind });
    expect(readGhostWish(storage)).toEqual({ kind });
  });

  test('that for a certain play was for its song only', () => {
    keepGhostWish(storage, { kind: 'player', playId: 'a', name: '달' });
    expect(readGhostWish(storage)).toEqual({ kind: 'none' });
  });
});
