import type { Db } from '../../../../kernel/db/db.ts';
import type { EditedSong } from './editing.ts';

/** A chart as curators see it, whether or not it is offered. */
export interface CuratedChart {
  id: string;
  difficulty: number;
  level: number;
  keyCount: number;
  noteCount: number;
  version: number;
  locked: boolean;
  importName: string | null;
  retiredAt: string | null;
}

/** A song as curators see it. */
export interface CuratedRow extends EditedSong {
  id: string;
  charts: CuratedChart[] | null;
}

const SONGS = `
  select s.id, s.version, s.revision, s.title_ko, s.title_en, s.artist, s.source, s.licence, s.bpm,
    s.timing, s.length_ms, s.preview_from_ms, s.preview_to_ms, s.locked, s.recording,
    s.recording_offset_ms, s.music is not null as is_synthesised, s.import_key, s.curated_at,
    s.retired_at,
    (select json_agg(json_build_object('id', c.id, 'difficulty', c.difficulty, 'level', c.level,
        'keyCount', c.key_count, 'noteCount', c.note_count, 'version', c.version, 'locked', c.locked,
        'importName', c.import_name,
        'retiredAt', to_char(c.retired_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        order by c.difficulty)
     from rhythm.chart c where c.song_id = s.id) as charts
  from rhythm.song s`;
const ONE = `${SONGS} where s.id = $1`;
const BY_KEY = `${SONGS} where s.import_key = $1`;
const LIST = `${SONGS}
  where ($1::text is null or s.id > $1)
    and ($2::text is null or s.id like $2 or lower(s.title_ko) like $2 or lower(s.title_en) like $2)
  order by s.id limit $3`;

/** One song with all its charts; null when nobody knows it. */
export function findCurated(db: Db, songId: string): Promise<CuratedRow | null> {
  return db.first(ONE, [songId]);
}

/** The song that an import knows by a key; null when it never came in. */
export function findImported(db: Db, importKey: string): Promise<CuratedRow | null> {
  return db.first(BY_KEY, [importKey]);
}

/** Songs by id, after a cursor; with a text in id or title where one is given. */
export function findAllCurated(
  db: Db,
  { after, text }: { after: string | null; text: string | null },
  limit: number,
): Promise<CuratedRow[]> {
  const like = text === null ? null : `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return db.rows(LIST, [after, like, limit]);
}

/** Takes the mark of curators off a song; false where it had none. */
export async function unmarkCurated(db: Db, songId: string): Promise<boolean> {
  const changed = await db.change(
    'update rhythm.song set curated_at = null where id = $1 and curated_at is not null',
    [songId],
  );
  return changed > 0;
}
