import type { Readable } from 'node:stream';
import type { Context } from '../context/context.ts';

/** A row of a kept table as JSON: columns by name, without those that are omitted. */
export type KeptRow = Record<string, unknown>;

/**
 * How a table with a person in it is exported to them, and forgotten when they leave. What is said
 * here is what happens: the house exports and forgets by it, no room does so by hand.
 */
export interface Keep {
  /** `schema.table` */
  table: string;
  /** The column that names the person: their id. */
  person: string;
  /**
   * What the person gets of it in an export. Where it begins with `nothing`, they get no row: then
   * it says why.
   */
  exported: string;
  /** Columns that leave the house for nobody: hashes, keys, sealed texts. */
  omit?: string[];
  /** A row as the person reads it, where its columns alone say too little. */
  present?(row: KeptRow): KeptRow;
  /**
   * What happens to it at withdrawal: the rows go; or they stay for others without the person; or a
   * law asks that they stay.
   */
  forgotten: 'deleted' | 'anonymised' | 'kept by law';
  /** Of `anonymised`: further columns that are set to null with {@link Keep.person}. */
  blank?: string[];
  /** Of `kept by law`: which law, and how long. */
  law?: string;
}

/** A file of a person's that is no row: a picture, say. */
export interface KeptFile {
  /** Where it stands in the export: `pictures/2026/tree.jpg`. */
  path: string;
  bytes: number;
  open(): Promise<Readable>;
}

/** What a room has of a person beside its rows, and what must be done before these go. */
export interface Belongings {
  /** One line for docs/data.md. */
  says: string;
  /** Files that belong in an export. */
  files?(ctx: Context, personId: string): AsyncIterable<KeptFile>;
  /**
   * Called when the person is forgotten, in the transaction that deletes this room's rows and before
   * it does: passes on what others still need, deletes files. It may be called again after a crash.
   */
  forget?(ctx: Context, personId: string): Promise<void>;
}

/** Whether rows of this table are given to the person. */
export function isExported({ exported }: Keep): boolean {
  return !/^nothing\b/.test(exported);
}
