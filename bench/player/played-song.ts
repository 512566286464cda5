import type { ChartPattern } from '../../server/apps/rhythm/songs/rules/chart.ts';
import { beatToMs, type Music } from '../../server/apps/rhythm/songs/rules/music.ts';

/** A chart and its song, as the house answers them. */
export interface PlayedSong {
  chartId: string;
  chart: ChartPattern & Record<string, unknown>;
  music: Music;
}

interface ListedSong {
  id: string;
  lengthMs: number;
  locked: boolean;
  charts: { id: string; noteCount: number; locked: boolean }[];
}

async function read<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return (await answer.json()) as T;
}

/** A chart that is open to a guest: on its page the others are played. */
export async function openChart(url: string): Promise<string> {
  const { items } = await read<{ items: ListedSong[] }>(`${url}/api/rhythm/songs?limit=100`);
  const open = items.filter(({ locked }) => !locked).flatMap(({ charts }) => charts);
  const chart = open.find(({ locked }) => !locked);
  if (!chart) throw new Error('no chart is open');
  return chart.id;
}

/** The chart of the catalogue with the most notes a second. */
export async function densestSong(url: string): Promise<PlayedSong> {
  const { items } = await read<{ items: ListedSong[] }>(`${url}/api/rhythm/songs?limit=100`);
  const charts = items.flatMap(({ charts, lengthMs }) =>
    charts.map(({ id, noteCount }) => ({ id, density: noteCount / lengthMs })),
  );
  const densest = charts.reduce((a, b) => (b.density > a.density ? b : a));
  const songId = densest.id.slice(0, densest.id.lastIndexOf('_'));
  return {
    chartId: densest.id,
    chart: await read(`${url}/api/rhythm/songs/charts/${densest.id}`),
    music: await read(`${url}/api/rhythm/songs/${songId}/music`),
  };
}

/** The song as long as wished for: the same again and again without a break, and notes until then. */
export function ofLength(song: PlayedSong, lengthMs: number): PlayedSong {
  const { chart, music } = song;
  const onceMs = beatToMs(music, music.beats);
  const times = Math.ceil(lengthMs / onceMs);
  const rounds = Array.from({ length: times }, (_, round) => round);
  // The line goes on where it stood: each round turns on from the end of the one before.
  const turnDeg = (chart.line.at(-1)?.angleDeg ?? 0) - (chart.line[0]?.angleDeg ?? 0);
  return {
    ...song,
    chart: {
      ...chart,
      lengthMs,
      line: rounds.flatMap((round) =>
        chart.line.map(({ atMs, angleDeg }) => ({
          atMs: atMs + round * onceMs,
          angleDeg: angleDeg + round * turnDeg,
        })),
      ),
      notes: rounds
        .flatMap((round) =>
          chart.notes.map((note) => ({
            ...note,
            atMs: note.atMs + Math.round(round * onceMs),
            angleDeg: (((note.angleDeg + round * turnDeg) % 360) + 360) % 360,
          })),
        )
        .filter(({ atMs, holdMs }) => atMs + holdMs <= lengthMs),
    },
    music: {
      ...music,
      beats: music.beats * times,
      sections: [],
      tracks: music.tracks.map((track) => ({
        ...track,
        events: rounds.flatMap((round) =>
          track.events.map(([beat, ...rest]): (typeof track.events)[number] => [
            beat + round * music.beats,
            ...rest,
          ]),
        ),
      })),
    },
  };
}
