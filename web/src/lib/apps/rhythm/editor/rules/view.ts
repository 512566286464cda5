/** The part of the song that is in sight. */
export interface View {
  /** Song time at the left edge, in ms. */
  fromMs: number;
  msPerPx: number;
  widthPx: number;
}

/** The closest look: 4 px a millisecond shows single rounding errors. */
const MS_PER_PX_MIN = 0.25;
/** What can be seen before the song begins and after it ends, as a part of the width. */
const MARGIN = 0.1;

/** Where a moment (ms) lies, in px from the left edge. */
export function xOf(view: View, atMs: number): number {
  return (atMs - view.fromMs) / view.msPerPx;
}

/** The moment (ms) that lies at `x` px. */
export function msOf(view: View, x: number): number {
  return view.fromMs + x * view.msPerPx;
}

/** Song time at the right edge, in ms. */
export function toMsOf(view: View): number {
  return msOf(view, view.widthPx);
}

/** The view kept to the song, which lasts `lengthMs`. */
export function within(view: View, lengthMs: number): View {
  const widthPx = Math.max(1, view.widthPx);
  const most = lengthMs / (1 - 2 * MARGIN) / widthPx;
  const msPerPx = Math.max(MS_PER_PX_MIN, Math.min(most, view.msPerPx));
  const marginMs = MARGIN * widthPx * msPerPx;
  const last = Math.max(-marginMs, lengthMs + marginMs - widthPx * msPerPx);
  return { widthPx, msPerPx, fromMs: Math.max(-marginMs, Math.min(last, view.fromMs)) };
}

/** Closer (factor below 1) or further away; what lies at `x` px stays there. */
export function zoomed(view: View, factor: number, x: number, lengthMs: number): View {
  const closer = within({ ...view, msPerPx: view.msPerPx * factor }, lengthMs);
  return within({ ...closer, fromMs: msOf(view, x) - x * closer.msPerPx }, lengthMs);
}

/** The view moved so that a moment is in sight, `lead` of the width away from the edge it came over. */
export function revealing(view: View, atMs: number, lengthMs: number, lead = 0.1): View {
  const x = xOf(view, atMs);
  const room = view.widthPx * lead;
  if (x >= 0 && x <= view.widthPx - room / 2) return view;
  const shift = x < 0 ? x - view.widthPx * (1 - lead) * 0.5 : x - room;
  return within({ ...view, fromMs: view.fromMs + shift * view.msPerPx }, lengthMs);
}
