import type { Readable } from 'node:stream';
import { strict, Type } from './schema.ts';

/** A file as an action answers it; see {@link ActionSpec.media}. */
export interface FileAnswer {
  /** The name under which a browser saves it. */
  name: string;
  bytes: number;
  /** Its media type, where the action's is only a pattern. */
  media?: string;
  /** The file, or its bytes `from` to `to`, both in it, as it flows. */
  open(range?: { from: number; to: number }): Promise<Readable>;
}

/** The output of an action that answers a file: no JSON, so nothing of it is checked or written out. */
export const File = Type.Unsafe<FileAnswer>({});

/** The body of an action that takes a file as it is: see {@link ActionSpec.bodyFormat}. */
export const FileBody = strict({ bytes: Type.Unsafe<Buffer>({}) });
