/** A strip of the time line, in px from its top. */
interface Strip {
  top: number;
  height: number;
}

/** The time line from top to bottom: bars, a row for each number of keys, and the line's angle. */
export interface Lanes {
  ruler: Strip;
  /** The first is of one key. */
  rows: readonly Strip[];
  line: Strip;
  height: number;
}

const RULER_PX = 26;
/** The lane of the line takes this part of the rest, and no more than it can use. */
const LINE_PART = 0.27;
const LINE_PX_MAX = 110;
/** Room above and below in the lane of the line, so that a keyframe at twelve can be grasped. */
const LINE_PAD_PX = 8;

/** Lays the time line out on `height` px for notes of up to `counts` keys. */
export function layOutLanes(height: number, counts: number): Lanes {
  const rest = Math.max(40, height - RULER_PX);
  const lineHeight = Math.min(LINE_PX_MAX, Math.round(rest * LINE_PART));
  const rowHeight = (rest - lineHeight) / counts;
  return {
    ruler: { top: 0, height: RULER_PX },
    rows: Array.from({ length: counts }, (_, at) => ({
      top: RULER_PX + at * rowHeight,
      height: rowHeight,
    })),
    line: { top: height - lineHeight, height: lineHeight },
    height,
  };
}

/** How many keys a note has that lies at `y`, the nearest row counting. */
export function countAt({ rows }: Lanes, y: number): number {
  const [first] = rows;
  if (first === undefined) return 1;
  return Math.max(1, Math.min(rows.length, Math.floor((y - first.top) / first.height) + 1));
}

/** The middle of the row of notes with so many keys. */
export function yOfCount({ rows }: Lanes, count: number): number {
  const row = rows[count - 1] ?? rows.at(-1) ?? { top: 0, height: 0 };
  return row.top + row.height / 2;
}

/** Where an angle of 0 to 360 degrees lies in the lane of the line: twelve o'clock at its bottom. */
export function yOfAngle({ line }: Lanes, angleDeg: number): number {
  const room = line.height - 2 * LINE_PAD_PX;
  return line.top + LINE_PAD_PX + room * (1 - angleDeg / 360);
}

/** The angle that lies at `y` in the lane of the line, 0 to 360. */
export function angleAtY(lanes: Lanes, y: number): number {
  const turn = (yOfAngle(lanes, 0) - y) * degPerPx(lanes);
  return Math.max(0, Math.min(360, turn));
}

/** Degrees of one px in the lane of the line. */
export function degPerPx({ line }: Lanes): number {
  return 360 / Math.max(1, line.height - 2 * LINE_PAD_PX);
}
