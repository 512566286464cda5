import type { Static } from '../../../kernel/action/schema.ts';
import type { ClosedChart } from '../songs/index.ts';
import type { Purse } from './purse.ts';
import { distanceOf } from './rules/reach.ts';
import { openerOf, type Constellation, type Edge, type Sky, type Star } from './rules/sky.ts';
import type { Constellation as ConstellationSchema } from './schemas.ts';

type ConstellationView = Static<typeof ConstellationSchema>;
type StarView = ConstellationView['stars'][number];

/** The charts and songs that stars of a sky name, to be looked up. */
export function opened(sky: Sky): { chartIds: string[]; songIds: string[] } {
  return { chartIds: [...sky.openChart.keys()], songIds: [...sky.openSong.keys()] };
}

/** A sky as one who has this purse sees it; `closed` are the charts that its stars may open. */
export function viewSky(sky: Sky, { found }: Purse, closed: ClosedChart[]): ConstellationView[] {
  const ids = new Set(found.keys());
  const offered = closed.filter(({ retired }) => !retired);
  const charts = Map.groupBy(offered, (chart) => openerOf(sky, chart)?.id);
  const viewStar = (star: Star): StarView => {
    const row = found.get(star.id);
    return {
      id: star.id,
      name: star.name,
      // What it says is for whoever found it.
      words: row ? star.words : null,
      x: star.at[0],
      y: star.at[1],
      magnitude: star.magnitude,
      hue: star.hue,
      price: row?.light ?? star.price,
      opens: viewOpening(star, charts.get(star.id) ?? []),
      distance: distanceOf(sky, star, ids),
      foundAt: row?.foundAt.toISOString() ?? null,
    };
  };
  return sky.constellations.map(({ id, name, story, stars, lines, paths }: Constellation) => {
    const edges = { lines: lines.map(viewEdge), paths: paths.map(viewEdge) };
    return { id, name, story, stars: stars.map(viewStar), ...edges };
  });
}

function viewEdge([from, to]: Edge) {
  return { from, to };
}

/** What a star opens in this house; null where it has no such song or chart. */
function viewOpening({ opens }: Star, charts: ClosedChart[]): StarView['opens'] {
  const [first] = charts;
  if (!opens || !first) return null;
  return {
    kind: 'song' in opens ? 'song' : 'chart',
    songId: first.songId,
    title: first.title,
    charts: charts.map(({ id, difficulty, level }) => ({ id, difficulty, level })),
  };
}
