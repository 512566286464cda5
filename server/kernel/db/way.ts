import type { Kysely } from 'kysely';
import type { Db, Runner, SqlValue } from './db.ts';
import { kyselyOver } from './kysely-over.ts';

/** Makes a {@link Db} of anything that can send a statement. */
export class Way implements Db {
  readonly #runner: Runner;
  #kysely: Kysely<unknown> | undefined;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  async rows<R>(text: string, values: SqlValue[] = []): Promise<R[]> {
    return (await this.#runner.run(text, values)).rows as R[];
  }

  async first<R>(text: string, values: SqlValue[] = []): Promise<R | null> {
    const { rows } = await this.#runner.run(text, values);
    return rows.length > 0 ? (rows[0] as R) : null;
  }

  async change(text: string, values: SqlValue[] = []): Promise<number> {
    return (await this.#runner.run(text, values)).rowCount ?? 0;
  }

  tables<T>(): Kysely<T> {
    this.#kysely ??= kyselyOver(this.#runner);
    return this.#kysely as Kysely<T>;
  }
}
