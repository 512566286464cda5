import { uuid } from '../random/uuid.ts';

/**
 * The `Idempotency-Key` of one intention, however often its button is pressed: while the body stays
 * the same the key does, so a retry after a lost answer makes nothing twice; a changed body is a new
 * intention.
 */
export class Intention {
  #body = '';
  #key = '';

  /** The key for sending `body`. */
  keyFor(body: unknown): string {
    const text = JSON.stringify(body);
    if (text !== this.#body || this.#key === '') {
      this.#body = text;
      this.#key = uuid();
    }
    return this.#key;
  }
}
