/** Keeps the screen from going dark while nobody touches it for the length of a song. */
export class WakeLock {
  #lock: WakeLockSentinel | null = null;
  #wanted = false;

  keep(awake: boolean): void {
    this.#wanted = awake;
    if (!awake) {
      void this.#lock?.release();
      this.#lock = null;
    } else if ((this.#lock?.released ?? true) && 'wakeLock' in navigator) {
      // Refused on an empty battery: then the screen may sleep, and the game pauses by itself.
      navigator.wakeLock.request('screen').then(
        (lock) => {
          if (this.#wanted) this.#lock = lock;
          else void lock.release();
        },
        () => null,
      );
    }
  }
}
