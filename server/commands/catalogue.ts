import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  applyImport,
  bringsSomething,
  exportOne,
  planImport,
  sayFinding,
  type Plan,
} from '../apps/rhythm/catalogue/index.ts';
import { listCharts, readSound } from '../apps/rhythm/songs/index.ts';
import type { Context } from '../kernel/context/context.ts';
import { HouseError } from '../kernel/faults/house-error.ts';
import { openLog } from '../kernel/log/log.ts';
import { filesUnder } from './chart-files.ts';
import type { Call, Command } from './command.ts';
import { openConfigured } from './open.ts';

/** Takes songs and charts in from files, and writes them out. */
export const catalogue: Command = {
  name: 'catalogue',
  says: 'import songs and charts of the rhythm game, or export them',
  usage:
    'import <file or folder> [--licence <licence>] [--why <why>] [--apply] | export [<song>] [--to <folder>]',
  wordsMax: 2,
  options: {
    licence: { type: 'string' },
    why: { type: 'string' },
    apply: { type: 'boolean' },
    to: { type: 'string' },
  },
  help: `Reads our own files (.json), osu!mania (.osu, .osz) and StepMania (.sm, .ssc, also in a .zip), with their
sound files beside them (ogg, mp3, wav, m4a); docs/catalogue.md says what becomes of what they hold.

  npm run madang -- catalogue import songs/
  npm run madang -- catalogue import song.osz --licence 'CC BY 4.0' --apply
  npm run madang -- catalogue export arirang --to backup/

  import             looks at the files and says what they would make; nothing is changed
    --apply          does exactly that, all of it or nothing
    --licence <l>    under which licence the songs may be offered, where the files do not say it
    --why <w>        kept with the versions that it makes
  export             writes all songs, or the one named, as our own files
    --to <folder>    where to; the folder "catalogue" unless said

With the embedded database, stop the house first.`,
  async run(call) {
    const [what, name] = call.words;
    if (what !== 'import' && what !== 'export') throw new HouseError('Say import or export.');
    if (what === 'import' && name === undefined) {
      throw new HouseError('Name a file or a folder to import.');
    }
    const config = call.config();
    if (config.apps && !config.apps.has('rhythm')) {
      throw new HouseError('The app "rhythm" is switched off by MADANG_APPS.');
    }
    const opened = await openConfigured(config, openLog('warn'));
    try {
      const ctx = opened.house.context('command catalogue');
      if (what === 'import') return await take(ctx, name ?? '', call);
      return await write(ctx, name ?? null, call);
    } finally {
      await opened.close();
    }
  },
};

function textOf(flag: string | boolean | undefined): string {
  return typeof flag === 'string' ? flag : '';
}

async function take(ctx: Context, path: string, { flags, print }: Call): Promise<number> {
  const files = await filesUnder(path);
  if (files.length === 0) throw new HouseError(`There is nothing to import in ${path}.`);
  const wish = { licence: textOf(flags['licence']), why: textOf(flags['why']) };
  const plan = await planImport(ctx, files, wish);
  for (const line of linesOf(plan)) print(line);
  if (!plan.songs.some(bringsSomething)) {
    print('There is nothing to import.');
    return plan.findings.some(({ severity }) => severity === 'problem') ? 1 : 0;
  }
  if (flags['apply'] !== true) {
    print('Nothing was changed. Say --apply to do this.');
    return 0;
  }
  const { songs } = await applyImport(ctx, files, { ...wish, token: plan.token });
  const charts = songs.reduce((sum, song) => sum + song.charts.length, 0);
  print(`Done. Songs: ${songs.length}, charts: ${charts}.`);
  return 0;
}

/** What an import would make, and what was found in its files. */
function linesOf({ songs, findings }: Plan): string[] {
  const made = songs.flatMap(({ id, base, changed, facts, charts }) => [
    `${base === 0 ? 'new  ' : 'known'}  ${id}  ${facts.title.en}, ${facts.artist}, ${facts.licence}`,
    ...(changed.length > 0 ? [`         changes ${changed.join(', ')}`] : []),
    ...charts.map(({ id: chart, state, name, level, pattern }) => {
      const { keyCount, notes } = pattern;
      return `  ${state.padEnd(7)}  ${chart}  ${name}: level ${level}, ${keyCount} keys, ${notes.length} notes`;
    }),
  ]);
  const found = findings.map((finding) => {
    const { severity, file, line } = finding;
    return `${severity}: ${file}${line === null ? '' : `:${line}`}: ${sayFinding(finding)}`;
  });
  return [...made, ...found];
}

async function write(ctx: Context, songId: string | null, { flags, print }: Call): Promise<number> {
  const folder = textOf(flags['to']) || 'catalogue';
  const ids = songId === null ? await songsOf(ctx) : [songId];
  await mkdir(folder, { recursive: true });
  for (const id of ids) {
    const { name, text, sound } = await exportOne(ctx, id);
    await writeFile(join(folder, name), text);
    const flow = sound && (await readSound(ctx, sound.hash));
    if (sound && flow) await pipeline(flow, createWriteStream(join(folder, sound.name)));
    print(join(folder, name));
  }
  return 0;
}

async function songsOf(ctx: Context): Promise<string[]> {
  const charts = await listCharts(ctx);
  return [...new Set(charts.map(({ id }) => id.slice(0, id.lastIndexOf('_'))))].toSorted();
}
