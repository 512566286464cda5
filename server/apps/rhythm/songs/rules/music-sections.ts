import { chordTimeline } from './music-harmony.ts';
import type { CompactMusic, CompactSection } from './music-compact.ts';
import { roundBeat } from './music-notation.ts';
import type { MusicEvent, Phrase } from './music-notation.ts';
import { DRUMS, parseBeat, playPattern } from './music-parts.ts';
import type { Surroundings } from './music-parts.ts';

/** `verse fill*2` as single names. */
function partNames(part: string): string[] {
  return part.split(/\s+/).flatMap((word) => {
    const [name = '', times] = word.split('*');
    return Array<string>(times === undefined ? 1 : Number(times)).fill(name);
  });
}

/**
 * Plays one section into `events`, a list a track name.
 * @throws Error that names the section, track and pattern when something cannot be read.
 */
export function playSection(
  compact: CompactMusic,
  section: CompactSection,
  fromBeat: number,
  events: Map<string, MusicEvent[]>,
): void {
  const { beatsPerBar } = compact;
  const beats = section.bars * beatsPerBar;
  const chords = section.chords ? chordTimeline(section.chords, beatsPerBar, section.bars) : [];
  for (const [track, part] of Object.entries(section.parts)) {
    const names = partNames(part);
    const centre = compact.tracks[track]?.centre ?? 60;
    const shift = track === 'drums' ? 0 : (section.transpose ?? 0);
    let atBeat = 0;
    for (let turn = 0; atBeat < beats - 1e-6; turn += 1) {
      const name = names[turn % names.length] ?? '_';
      const where = `${section.name}/${track}/${name}`;
      const played = playPart(compact, where, name, atBeat, { beatsPerBar, chords, centre });
      for (const [target, phrase] of played.phrases) {
        const put = events.get(target) ?? [];
        events.set(target, put);
        for (const event of phrase.events) {
          const placed = place(compact, section, event, { fromBeat, atBeat, beats, shift });
          if (placed) put.push(placed);
        }
      }
      atBeat += played.lengthBeats;
    }
  }
}

function playPart(
  compact: CompactMusic,
  where: string,
  name: string,
  atBeat: number,
  around: Surroundings,
): { phrases: [track: string, phrase: Phrase][]; lengthBeats: number } {
  if (name === '_') return { phrases: [], lengthBeats: around.beatsPerBar };
  const pattern = compact.patterns[name];
  const track = where.split('/')[1] ?? '';
  if (!pattern) throw new Error(`${where}: there is no such pattern`);
  if (track !== 'drums') {
    if (!compact.tracks[track]) throw new Error(`${where}: there is no such track`);
    const phrase = playPattern(where, pattern, atBeat, around);
    return { phrases: [[track, phrase]], lengthBeats: phrase.lengthBeats };
  }
  if (!('beat' in pattern)) throw new Error(`${where} is no beat`);
  const phrases = Object.entries(pattern.beat).map(([drum, text]): [string, Phrase] => {
    const known = DRUMS.find((candidate) => candidate === drum);
    if (!known || !compact.kit[known]) throw new Error(`${where}: ${drum} is not in the kit`);
    return [known, parseBeat(where, known, text, pattern.perBeat ?? 4, around.beatsPerBar)];
  });
  return { phrases, lengthBeats: Math.max(...phrases.map(([, phrase]) => phrase.lengthBeats)) };
}

function place(
  compact: CompactMusic,
  section: CompactSection,
  [beat, midi, lengthBeats, velocity]: MusicEvent,
  at: { fromBeat: number; atBeat: number; beats: number; shift: number },
): MusicEvent | undefined {
  const inSection = at.atBeat + beat;
  if (inSection >= at.beats - 1e-6) return undefined;
  const level = section.level ?? 1;
  const [from, to] = typeof level === 'number' ? [level, level] : level;
  const loud = velocity * (from + ((to - from) * inSection) / at.beats);
  return [
    swung(compact, roundBeat(at.fromBeat + inSection)),
    midi + at.shift,
    roundBeat(Math.min(lengthBeats, at.beats - inSection)),
    Math.round(loud * 50) / 50,
  ];
}

function swung({ swing }: CompactMusic, beat: number): number {
  if (!swing) return beat;
  const step = beat * swing.perBeat;
  const odd = Math.abs(step - Math.round(step)) < 1e-4 && Math.round(step) % 2 === 1;
  return odd ? roundBeat(beat + swing.amount) : beat;
}
