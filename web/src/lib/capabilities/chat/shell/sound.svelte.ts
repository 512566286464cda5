const KEY = 'madang.talk.sound';
/** Two short tones, a fourth apart, in Hz. */
const TONES = [659.26, 880];
const BETWEEN_S = 0.09;
const RING_S = 0.32;
const LOUD = 0.09;
/** Between two sounds lies at least this long, in ms: a busy room does not rattle. */
const QUIET_MS = 2_500;

/** The sound of a message that comes while one looks elsewhere. */
class Sound {
  isOn = $state(remembered());
  #context: AudioContext | null = null;
  #soundedMs = 0;

  turn(isOn: boolean): void {
    this.isOn = isOn;
    try {
      localStorage.setItem(KEY, isOn ? 'on' : 'off');
    } catch {
      // A browser that keeps nothing begins with the sound on.
    }
    // It says what it will sound like, and a browser lets one sound only after a press.
    if (isOn) void this.#sound();
  }

  /** Sounds, unless it is off or sounded just now; of several tabs one does. */
  async ping(nowMs: number = Date.now()): Promise<void> {
    if (!this.isOn || nowMs - this.#soundedMs < QUIET_MS) return;
    this.#soundedMs = nowMs;
    const locks: LockManager | undefined = navigator.locks;
    if (locks === undefined) return this.#sound();
    await locks.request(KEY, { ifAvailable: true }, async (lock) => {
      if (lock === null) return;
      await this.#sound();
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS / 2));
    });
  }

  async #sound(): Promise<void> {
    this.#context ??= new AudioContext();
    const context = this.#context;
    // Nobody has pressed anything on this page yet: the browser keeps it silent.
    await Promise.race([context.resume(), new Promise((resolve) => setTimeout(resolve, 300))]);
    if (context.state !== 'running') return;
    for (const [place, hz] of TONES.entries()) strike(context, hz, place * BETWEEN_S);
  }
}

/** The sound of this tab. */
export const sound = new Sound();

function strike(context: AudioContext, hz: number, afterS: number): void {
  const atS = context.currentTime + afterS;
  const tone = context.createOscillator();
  const level = context.createGain();
  tone.frequency.value = hz;
  level.gain.setValueAtTime(0, atS);
  level.gain.linearRampToValueAtTime(LOUD, atS + 0.008);
  level.gain.exponentialRampToValueAtTime(0.0001, atS + RING_S);
  tone.connect(level).connect(context.destination);
  tone.start(atS);
  tone.stop(atS + RING_S);
}

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}
