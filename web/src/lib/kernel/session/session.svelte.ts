import { Problem, problemOf } from '../api/problem.ts';
import type { Credentials } from '../api/send.ts';
import type { Me, Signed } from '../api/shapes.ts';
import { uuid } from '../random/uuid.ts';
import { Keeper, type Word } from './keeper.ts';
import { passOf } from './pass.ts';
import { recallPerson, rememberPerson } from './remembered.ts';
import { turnsByLease, turnsByLocks } from './turns.ts';

const NAME = 'madang.session';
const REFRESH = '/api/identity/sessions/refresh';

/** What a sign-in call of the API gives. */
interface SignInAnswer {
  data?: Signed;
  error?: unknown;
  response: Response;
}

/** Who is signed in on this device: the same in all of its tabs. */
class Session implements Credentials {
  /** The person, as last known: also offline, and before the first answer of the server. */
  me = $state.raw<Me | null>(recallPerson());
  /** Whether the session ended by itself: signed out elsewhere, or too long away. */
  wasEnded = $state(false);

  readonly #channel = new BroadcastChannel(NAME);
  readonly #keeper: Keeper;
  readonly #changes = new Set<() => void>();

  constructor() {
    this.#keeper = new Keeper(this.me !== null, {
      refresh,
      turns: makeTurns(),
      tell: (word) => this.#channel.postMessage(word),
      nowMs: () => Date.now(),
      pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      onPerson: (me) => this.#become(me),
    });
    this.#channel.onmessage = ({ data }: MessageEvent<Word>) => this.#keeper.hear(data);
  }

  token(): Promise<string | null> {
    return this.#keeper.token();
  }

  renew(refused: string): Promise<string | null> {
    return this.#keeper.renew(refused);
  }

  /**
   * Signs in, up, or starts as a guest by `call`.
   * @throws Problem when it was refused or no answer came
   */
  async enter(call: () => Promise<SignInAnswer>): Promise<void> {
    await this.#keeper.enter(async () => {
      const { data, error, response } = await call();
      if (data === undefined) throw problemOf(response, error);
      return passOf(data, response.headers.get('date'), Date.now());
    });
    this.wasEnded = false;
  }

  /** The session has ended by the person's own wish: forgets them in all tabs. */
  leave(): void {
    this.#keeper.leave();
    this.wasEnded = false;
  }

  /** The server's newest word on who one is. */
  update(me: Me): void {
    this.#keeper.update(me);
  }

  /** Calls `run` whenever another person (or nobody) is signed in from then on; @returns how to stop */
  onPersonChange(run: () => void): () => void {
    this.#changes.add(run);
    return () => this.#changes.delete(run);
  }

  #become(me: Me | null): void {
    const before = this.me;
    this.me = me;
    rememberPerson(me);
    if (before?.id === me?.id) return;
    if (before !== null && me === null) this.wasEnded = true;
    for (const run of this.#changes) run();
  }
}

/** The session of this device. */
export const session = new Session();

function makeTurns() {
  // Absent where the house is opened without TLS, whatever the types say.
  const locks: LockManager | undefined = navigator.locks;
  if (locks !== undefined) return turnsByLocks(locks, NAME);
  return turnsByLease(NAME, {
    storage: localStorage,
    nowMs: () => Date.now(),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    id: uuid(),
  });
}

async function refresh() {
  let response: Response;
  try {
    response = await fetch(REFRESH, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
  } catch {
    throw new Problem({ status: 0, code: 'client.unreachable' });
  }
  if (response.status === 401) return null;
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw problemOf(response, body);
  return passOf(body as Signed, response.headers.get('date'), Date.now());
}
