import type { KeptRow } from '../../../kernel/room/keep.ts';
import { NO_MODIFIERS, parseModifiers } from '../songs/index.ts';
import { unpackLog } from './rules/log.ts';
import type { Play } from './schemas.ts';
import type { PlayRow } from './store.ts';

/** A play as it is answered. */
export function viewPlay(row: PlayRow): Play {
  return {
    id: row.id,
    chartId: row.chart_id,
    chartVersion: row.chart_version,
    mode: row.mode,
    modifiers: parseModifiers(row.modifiers) ?? NO_MODIFIERS,
    score: row.score,
    counts: { arts: row.arts, fine: row.fine, near: row.near, miss: row.miss },
    maxCombo: row.max_combo,
    early: row.early,
    late: row.late,
    cleared: row.cleared,
    fullCombo: row.full_combo,
    allArts: row.all_arts,
    failedAtMs: row.failed_at_ms,
    rules: row.rules,
    verified: row.verified,
    flags: row.flags,
    ruling: viewRuling(row),
    playedAt: row.played_at.toISOString(),
  };
}

function viewRuling({ ruling, ruling_reason, ruled_at }: PlayRow): Play['ruling'] {
  if (ruling === null || ruled_at === null) return null;
  return { decision: ruling, reason: ruling_reason ?? '', at: ruled_at.toISOString() };
}

/** A stored play as its player takes it along: its packed log as `[ms, key, down]`. */
export function unpacked(row: KeptRow): KeptRow {
  const { log } = row;
  // PostgreSQL writes bytes into JSON as \x and hexadecimal digits.
  if (typeof log !== 'string') return row;
  return { ...row, log: unpackLog(Buffer.from(log.slice(2), 'hex')) };
}
