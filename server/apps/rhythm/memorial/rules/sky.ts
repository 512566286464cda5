/** A text in both languages. */
export interface Text {
  ko: string;
  en: string;
}

/** What a star opens: a song with those of its charts that are not closed by themselves, or one chart. */
export type Opening = { song: string } | { chart: string };

/** A star as the sky's files hold it. */
export interface Star {
  id: string;
  name: Text;
  /** What it says to whoever found it. */
  words: Text;
  /** Its place on a sky of {@link SKY_WIDTH} by {@link SKY_HEIGHT}, from the upper left. */
  at: [x: number, y: number];
  /** 1 is the brightest, 4 the faintest. */
  magnitude: number;
  hue: 'white' | 'gold' | 'blue' | 'red';
  /** What finding it costs, in light. */
  price: number;
  opens?: Opening;
  /** Needs no found neighbour. */
  first?: true;
}

/** Two neighbours, by their ids. */
export type Edge = [from: string, to: string];

/** Stars that make one picture. */
export interface Constellation {
  id: string;
  name: Text;
  story: Text;
  stars: Star[];
  /** The picture's lines. */
  lines: Edge[];
  /** Ways to stars of other constellations. */
  paths: Edge[];
}

/** The sky as it is asked: its stars by id, who is whose neighbour, and what opens what. */
export interface Sky {
  constellations: readonly Constellation[];
  stars: ReadonlyMap<string, Star>;
  neighbours: ReadonlyMap<string, ReadonlySet<string>>;
  /** The star that opens a song, by the song's id. */
  openSong: ReadonlyMap<string, Star>;
  /** The star that opens a chart by itself, by the chart's id. */
  openChart: ReadonlyMap<string, Star>;
}

export const SKY_WIDTH = 1600;
export const SKY_HEIGHT = 1200;

/** Puts constellations together to one sky. */
export function skyOf(constellations: readonly Constellation[]): Sky {
  const stars = new Map<string, Star>();
  const neighbours = new Map<string, Set<string>>();
  const openSong = new Map<string, Star>();
  const openChart = new Map<string, Star>();
  for (const star of constellations.flatMap((each) => each.stars)) {
    stars.set(star.id, star);
    neighbours.set(star.id, new Set());
    if (star.opens && 'song' in star.opens) openSong.set(star.opens.song, star);
    if (star.opens && 'chart' in star.opens) openChart.set(star.opens.chart, star);
  }
  for (const [a, b] of constellations.flatMap(({ lines, paths }) => [...lines, ...paths])) {
    neighbours.get(a)?.add(b);
    neighbours.get(b)?.add(a);
  }
  return { constellations, stars, neighbours, openSong, openChart };
}

/** A chart that is closed at the start. */
interface Closed {
  id: string;
  songId: string;
  byItself: boolean;
}

/** The star that opens a closed chart: its own, or its song's; null where the sky has none. */
export function openerOf(sky: Sky, { id, songId, byItself }: Closed): Star | null {
  return (byItself ? sky.openChart.get(id) : sky.openSong.get(songId)) ?? null;
}

/** Everything that is wrong with a sky, in words; nothing when it can be walked from end to end. */
export function faultsOf(sky: Sky): string[] {
  const all = sky.constellations.flatMap(({ stars }) => stars);
  const edges = sky.constellations.flatMap(({ lines, paths }) => [...lines, ...paths]);
  const twice = all.filter((star) => sky.stars.get(star.id) !== star);
  const reached = walk(sky);
  return [
    ...twice.map(({ id }) => `${id} is there twice`),
    ...edges
      .flat()
      .flatMap((id) => (sky.stars.has(id) ? [] : [`an edge leads to ${id}, which is not there`])),
    ...all.filter(({ id }) => !reached.has(id)).map(({ id }) => `no way leads to ${id}`),
    ...all
      .filter(({ price }) => !Number.isInteger(price) || price < 1)
      .map(({ id }) => `${id} has no price`),
    ...all.filter((star) => !isInside(star)).map(({ id }) => `${id} lies outside of the sky`),
  ];
}

function isInside({ at: [x, y] }: Star): boolean {
  return x >= 0 && x <= SKY_WIDTH && y >= 0 && y <= SKY_HEIGHT;
}

/** All stars that can ever be reached from the first ones. */
function walk(sky: Sky): Set<string> {
  const reached = new Set([...sky.stars.values()].filter((star) => star.first).map(({ id }) => id));
  for (const id of reached) for (const next of sky.neighbours.get(id) ?? []) reached.add(next);
  return reached;
}
