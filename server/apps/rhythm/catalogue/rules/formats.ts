import { madangSong } from './madang/read-madang.ts';
import { osuMania } from './osu/read-osu.ts';
import type { ChartFormat } from './parsed.ts';
import { stepMania } from './stepmania/read-stepmania.ts';

/** All formats that are read, by the endings of their files. A new one is one more line here. */
const FORMATS: readonly ChartFormat[] = [madangSong, osuMania, stepMania];

/** The format of a file; null where none has its ending. */
export function formatOf(fileName: string): ChartFormat | null {
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  return FORMATS.find(({ endings }) => endings.includes(ending)) ?? null;
}
