import type { ImportPlan } from './import-schemas.ts';
import type { PlannedChart } from './plan-charts.ts';
import type { Plan, PlannedSong } from './plan.ts';
import { sayFinding } from './rules/findings.ts';

/** A plan as it is answered: everything but the patterns. */
export function viewPlan({ token, songs, findings }: Plan): ImportPlan {
  return {
    token,
    songs: songs.map(viewSong),
    findings: findings.map((finding) => ({ ...finding, detail: sayFinding(finding) })),
  };
}

function viewSong({ id, file, base, changed, facts, sound, charts }: PlannedSong) {
  const { title, artist, licence, bpm, lengthMs } = facts;
  return {
    id,
    file,
    fromVersion: base,
    changed,
    title,
    artist,
    licence,
    bpm,
    lengthMs,
    sound: sound && { name: sound.file.path, media: sound.media, bytes: sound.bytes },
    charts: charts.map(viewChart),
  };
}

function viewChart({ id, file, name, state, base, level, pattern }: PlannedChart) {
  const { keyCount, lengthMs, notes } = pattern;
  const holdCount = notes.filter(({ holdMs }) => holdMs > 0).length;
  return {
    id,
    file,
    name,
    state,
    fromVersion: base,
    level,
    keyCount,
    lengthMs,
    noteCount: notes.length,
    holdCount,
  };
}
