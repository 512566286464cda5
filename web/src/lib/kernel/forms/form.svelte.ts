import { tick } from 'svelte';
import { Intention } from '../api/idempotency.ts';
import { type Problem, toProblem } from '../api/problem.ts';
import { sayField } from '../api/problem-words.ts';

type Values = Record<string, string>;
type Says<V> = Partial<Record<keyof V, () => string>>;

/** What a form is about. */
interface FormParts<V extends Values> {
  /** What can be told without asking the server. */
  check?: (values: V) => Says<V>;
  /** Sends it; the key goes along as `Idempotency-Key`. */
  send: (values: V, idempotencyKey: string) => Promise<void>;
}

/** A form with named fields: its values, what is wrong with them, and its way to the server. */
export class Form<V extends Values> {
  values: V;
  /** What came back that belongs to no field. */
  problem = $state.raw<Problem | null>(null);
  busy = $state(false);
  /** Whether it was sent and taken, until the next change. */
  done = $state(false);
  #wrong = $state.raw<Says<V>>({});
  readonly #parts: FormParts<V>;
  readonly #intention = new Intention();

  constructor(values: V, parts: FormParts<V>) {
    this.values = $state(values);
    this.#parts = parts;
  }

  /** What is wrong with a field, in the language of now. */
  error(field: keyof V): string | undefined {
    return this.#wrong[field]?.();
  }

  /** For `onsubmit`: checks, sends, and leads to the first field that is wrong. */
  submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { currentTarget: form } = event;
    if (this.busy || !(form instanceof HTMLFormElement)) return;
    this.problem = null;
    this.done = false;
    this.#wrong = this.#parts.check?.(this.values) ?? {};
    if (Object.keys(this.#wrong).length === 0) await this.#send();
    if (Object.keys(this.#wrong).length > 0) await focusFirst(form, this.#wrong);
  };

  async #send(): Promise<void> {
    const values = $state.snapshot(this.values) as V;
    this.busy = true;
    try {
      await this.#parts.send(values, this.#intention.keyFor(values));
      this.done = true;
    } catch (error) {
      const problem = toProblem(error);
      const known = problem.fields.filter(({ pointer }) => pointer.slice(1) in values);
      this.#wrong = Object.fromEntries(
        known.map((field) => [field.pointer.slice(1), () => sayField(field)]),
      ) as Says<V>;
      if (known.length === 0) this.problem = problem;
    } finally {
      this.busy = false;
    }
  }
}

async function focusFirst(form: HTMLFormElement, wrong: object): Promise<void> {
  await tick();
  for (const element of form.elements) {
    if (element instanceof HTMLElement && (element.getAttribute('name') ?? '') in wrong) {
      element.focus();
      return;
    }
  }
}
