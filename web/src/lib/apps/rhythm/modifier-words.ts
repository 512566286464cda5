import type { Modifiers } from '@madang/server/rhythm/modifiers';
import { number } from '$lib/kernel/language/format.ts';
import { m } from '$lib/paraglide/messages.js';

/** A speed in words: "1.25x". @param percent of the song's own */
export function speedName(percent: number): string {
  return m.rhythm_speed_name({ speed: number(percent / 100) });
}

/** Modifiers in words, "1.25x · mirror"; empty for none. */
export function modifiersName({ speed, mirror, noFail }: Modifiers): string {
  const parts: string[] = [];
  if (speed !== 100) parts.push(speedName(speed));
  if (mirror) parts.push(m.rhythm_modifier_mirror());
  if (noFail) parts.push(m.rhythm_modifier_no_fail());
  return parts.join(' · ');
}
