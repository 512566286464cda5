import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import yazl from 'yazl';
import type { Context } from '../../../kernel/context/context.ts';
import type { KeepingRoom } from '../../../kernel/keeps/keeping.ts';
import { countKept } from '../../../kernel/keeps/rows.ts';
import type { KeptFile } from '../../../kernel/room/keep.ts';
import { contentsOf, rowsOf, type Content } from './contents.ts';
import { BYTE_ORDER_MARK, csvLine, fitsCell } from './rules/csv.ts';
import { archiveReadme, type Listed } from './rules/readme.ts';

const FORMAT = 'madang-export';
const FORMAT_VERSION = 1;

/** What an archive is made of. */
export interface ArchiveParts {
  rooms: readonly KeepingRoom[];
  personId: string;
  /** Told how many rows are in it so far, of how many. */
  onProgress(done: number, total: number): Promise<void>;
}

/** A file as the manifest names it, filled in while it flows. */
interface Entry extends Listed {
  bytes: number;
  sha256: string;
}

/**
 * An archive of all that is kept of a person, as it flows: nothing of it is held in memory. Call it in a
 * transaction that reads one state of the tables, and keep that open until the end.
 */
export async function openArchive(ctx: Context, parts: ArchiveParts): Promise<Readable> {
  const zip = new yazl.ZipFile();
  const out = zip.outputStream as Readable;
  zip.on('error', (error) => out.destroy(error as Error));
  // Whoever reads it hears of an error; before anybody does, it must not end the process.
  out.on('error', () => undefined);
  let flowing: Readable | null = null;
  out.once('close', () => flowing?.destroy());
  const entries: Entry[] = [];
  const add = (entry: Entry, source: () => AsyncIterable<string | Buffer>) => {
    entries.push(entry);
    zip.addReadStreamLazy(entry.path, { mtime: ctx.now, mode: 0o100600 }, (give) => {
      const flow = Readable.from(measured(entry, source()), { objectMode: false });
      // One ends with the other: the zip itself does not look after what flows into it.
      flow.on('error', (error) => out.destroy(error));
      if (out.destroyed) flow.destroy();
      flowing = flow;
      give(null, flow);
    });
  };
  const tables = await countedContents(ctx, parts);
  const progress = tracker(parts, tables);
  for (const { content, rows } of tables.filter((table) => table.rows > 0))
    addTable({ ctx, content, rows, personId: parts.personId, add, progress });
  for await (const file of filesOf(ctx, parts)) {
    const path = `files/${file.path}`;
    add({ ...blank, path, says: 'a file of yours' }, () => flowOf(file));
  }
  const readme = archiveReadme([...entries], ctx.now);
  add({ ...blank, path: 'README.md', says: 'what is in here' }, async function* () {
    yield readme;
  });
  // The last to flow, when all the others were measured.
  add({ ...blank, path: 'manifest.json', says: 'this list' }, async function* () {
    yield manifest(ctx, parts, tables, entries);
  });
  zip.end();
  return out;
}

const blank = { rows: null, bytes: 0, sha256: '' };

interface Counted {
  content: Content;
  rows: number;
}

async function countedContents(
  ctx: Context,
  { rooms, personId }: ArchiveParts,
): Promise<Counted[]> {
  const counted: Counted[] = [];
  for (const content of contentsOf(rooms))
    counted.push({ content, rows: await countKept(ctx, content.keep, personId) });
  return counted;
}

function tracker({ onProgress }: ArchiveParts, tables: readonly Counted[]) {
  const total = tables.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  return async (rows: number) => {
    done += rows;
    await onProgress(done, total);
  };
}

interface TableParts {
  ctx: Context;
  content: Content;
  rows: number;
  personId: string;
  add(entry: Entry, source: () => AsyncIterable<string>): void;
  progress(rows: number): Promise<void>;
}

/** A table as JSON; and as CSV, without the columns that hold more than fits a cell. */
function addTable({ ctx, content, rows, personId, add, progress }: TableParts): void {
  const { path, keep } = content;
  const columns = new Set<string>();
  const nested = new Set<string>();
  add({ ...blank, path: `${path}.json`, rows, says: keep.exported }, async function* () {
    let before = '[\n';
    for await (const batch of rowsOf(ctx, content, personId)) {
      for (const row of batch) {
        for (const [column, value] of Object.entries(row)) {
          columns.add(column);
          if (!fitsCell(value)) nested.add(column);
        }
        yield before + JSON.stringify(row);
        before = ',\n';
      }
      await progress(batch.length);
    }
    yield '\n]\n';
  });
  add({ ...blank, path: `${path}.csv`, rows, says: 'the same as a table' }, async function* () {
    const shown = [...columns].filter((column) => !nested.has(column));
    yield BYTE_ORDER_MARK + csvLine(shown);
    for await (const batch of rowsOf(ctx, content, personId))
      for (const row of batch) yield csvLine(shown.map((column) => row[column]));
  });
}

async function* filesOf(ctx: Context, { rooms, personId }: ArchiveParts): AsyncIterable<KeptFile> {
  for (const { belongings } of rooms) if (belongings?.files) yield* belongings.files(ctx, personId);
}

async function* flowOf(file: KeptFile): AsyncIterable<Buffer> {
  for await (const chunk of await file.open()) yield chunk as Buffer;
}

/** Passes on what flows, and notes how much it was. */
async function* measured(
  entry: Entry,
  source: AsyncIterable<string | Buffer>,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const part of source) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    entry.bytes += bytes.length;
    hash.update(bytes);
    yield bytes;
  }
  entry.sha256 = hash.digest('hex');
}

function manifest(
  { now }: Context,
  { personId }: ArchiveParts,
  tables: readonly Counted[],
  entries: readonly Entry[],
): string {
  const facts = {
    format: FORMAT,
    version: FORMAT_VERSION,
    madeAt: now.toISOString(),
    personId,
    tables: tables.map(({ content: { keep }, rows }) => {
      return { table: keep.table, by: keep.person, rows, omitted: keep.omit ?? [] };
    }),
    files: entries
      .filter(({ path }) => path !== 'manifest.json')
      .map(({ path, rows, bytes, sha256 }) => ({ path, rows, bytes, sha256 })),
  };
  return `${JSON.stringify(facts, null, 2)}\n`;
}
