import { answer, api } from '$lib/kernel/api/client.ts';
import { type Problem, toProblem } from '$lib/kernel/api/problem.ts';
import type { paths } from '$lib/kernel/api/schema.d.ts';
import { Reading } from '$lib/kernel/reading/reading.svelte.ts';

type Address = paths['/api/notifications/preferences'];
/** All that a person has said about news. */
export type Known = Address['get']['responses'][200]['content']['application/json'];
/** What is to be another. */
export type Change = Address['patch']['requestBody']['content']['application/json'];

/** What a person wants to be told; a change shows at once, and goes back when it did not work. */
export class Preferences {
  /** What went wrong with the last change. */
  problem = $state.raw<Problem | null>(null);
  readonly reading = new Reading<Known>(() => answer(api.GET('/api/notifications/preferences')));
  /** Changes are sent one after the other: the last tap wins. */
  #sending: Promise<void> = Promise.resolve();

  change = (change: Change): void => {
    const shown = this.reading.data;
    if (shown === undefined) return;
    this.problem = null;
    this.reading.data = changed(shown, change);
    this.#sending = this.#sending.then(() => this.#send(change));
  };

  async #send(body: Change): Promise<void> {
    try {
      await answer(api.PATCH('/api/notifications/preferences', { body }));
    } catch (error) {
      this.problem = toProblem(error);
      // What holds now the house knows.
      await this.reading.read();
    }
  }
}

function changed(known: Known, { kinds = [], ...rest }: Change): Known {
  const shown = known.kinds.map((row) => {
    const change = kinds.find(({ kind }) => kind === row.kind);
    return change === undefined ? row : { ...row, ...change };
  });
  return { ...known, ...rest, kinds: shown };
}
