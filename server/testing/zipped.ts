import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import yazl from 'yazl';

/** An archive of files, by path; packed unless said. */
export async function zipped(
  files: Record<string, Buffer | string>,
  { compress = true }: { compress?: boolean } = {},
): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [path, bytes] of Object.entries(files)) {
    zip.addBuffer(Buffer.from(bytes), path, { compress, mtime: new Date(0) });
  }
  zip.end();
  return buffer(zip.outputStream as Readable);
}
