import type { Db } from '../../../../kernel/db/db.ts';

/** A sound file that songs sound by. */
export interface RecordingRow {
  hash: string;
  media: string;
  bytes: number;
}

/** A recording by its hash; null when there is none. */
export function findRecording(db: Db, hash: string): Promise<RecordingRow | null> {
  return db.first('select hash, media, bytes from rhythm.recording where hash = $1', [hash]);
}

/** Notes a recording; one that is known stays as it is. */
export async function insertRecording(db: Db, row: RecordingRow, now: Date): Promise<void> {
  await db.change(
    `insert into rhythm.recording (hash, media, bytes, added_at) values ($1, $2, $3, $4)
     on conflict (hash) do nothing`,
    [row.hash, row.media, row.bytes, now],
  );
}
