import type { Db } from '../../../kernel/db/db.ts';
import { takeTurns } from '../../../kernel/db/take-turns.ts';
import type { DocumentName } from './documents/port.ts';

/** A row of `identity.consent`. */
export interface ConsentRow {
  id: string;
  person_id: string;
  document: DocumentName;
  version: string;
  given: boolean;
  address: string;
  agent: string;
  at: Date;
}

/** A line as it stands in the history, with its place. */
export interface PlacedRow extends ConsentRow {
  seq: number;
}

const COLUMNS = 'id, person_id, document, version, given, address, agent, at';

/** Lets changes of one person follow each other until the transaction ends: none is written twice. */
export function lockHistory(db: Db, personId: string): Promise<void> {
  return takeTurns(db, `identity.consent ${personId}`);
}

/** Adds lines to the history, in one statement. */
export async function insertConsents(db: Db, rows: ConsentRow[]): Promise<void> {
  await db.change(
    `insert into identity.consent (${COLUMNS})
     select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::boolean[], $6::text[],
       $7::text[], $8::timestamptz[])`,
    [
      rows.map((row) => row.id),
      rows.map((row) => row.person_id),
      rows.map((row) => row.document),
      rows.map((row) => row.version),
      rows.map((row) => row.given),
      rows.map((row) => row.address),
      rows.map((row) => row.agent),
      rows.map((row) => row.at),
    ],
  );
}

/** The latest line about each document a person was ever asked about. */
export async function findLatest(db: Db, personId: string): Promise<Map<DocumentName, ConsentRow>> {
  const rows = await db.rows<ConsentRow>(
    `select distinct on (document) ${COLUMNS} from identity.consent
     where person_id = $1 order by document, seq desc`,
    [personId],
  );
  return new Map(rows.map((row) => [row.document, row]));
}

/** The history of a person, the latest line first, after a line. */
export function findHistory(
  db: Db,
  personId: string,
  before: number | null,
  limit: number,
): Promise<PlacedRow[]> {
  return db.rows(
    `select ${COLUMNS}, seq::float8 as seq from identity.consent
     where person_id = $1 and ($2::bigint is null or seq < $2) order by identity.consent.seq desc limit $3`,
    [personId, before, limit],
  );
}
