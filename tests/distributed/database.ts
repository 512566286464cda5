import pg from 'pg';

const ADMIN =
  process.env['MADANG_TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** A database of a test's own on the operator's server. */
export interface OwnDatabase {
  url: string;
  drop(): Promise<void>;
}

/** Makes a database, as an operator is told to. */
export async function makeDatabase(name: string): Promise<OwnDatabase> {
  await onServer(
    `create database ${name} template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`,
  );
  const address = new URL(ADMIN);
  address.pathname = `/${name}`;
  return { url: address.href, drop: () => onServer(`drop database ${name} with (force)`) };
}

async function onServer(text: string): Promise<void> {
  const admin = new pg.Client({ connectionString: ADMIN });
  await admin.connect();
  try {
    await admin.query(text);
  } finally {
    await admin.end();
  }
}
