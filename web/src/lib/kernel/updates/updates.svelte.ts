import { session } from '../session/session.svelte.ts';

/** The store of what was read of the API, as src/service-worker names it. */
const READING = 'madang-reading';

/** Whether a newer build of the app waits to be shown. Nothing reloads by itself. */
class Updates {
  ready = $state(false);
  #registration: ServiceWorkerRegistration | null = null;
  #asked = false;

  /** Registers the service worker; later calls do nothing. Houses without TLS have none. */
  async start(): Promise<void> {
    if (this.#registration !== null || !import.meta.env.PROD || !('serviceWorker' in navigator))
      return;
    const { serviceWorker } = navigator;
    session.onPersonChange(() => void caches.delete(READING));
    serviceWorker.addEventListener('controllerchange', () => {
      // Another tab let the new version in: this one keeps what it shows until asked.
      if (this.#asked) location.reload();
      else this.ready = true;
    });
    const registration = await serviceWorker.register('/service-worker.js').catch(() => undefined);
    if (registration === undefined) return;
    this.#registration = registration;
    // The very first worker replaces nothing.
    const isUpdate = () => registration.waiting !== null && serviceWorker.controller !== null;
    this.ready = isUpdate();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', () => {
        if (isUpdate()) this.ready = true;
      });
    });
  }

  /** Shows the new version, by the person's own wish. Forms put back what was typed (`snapshot`). */
  reload(): void {
    this.#asked = true;
    const waiting = this.#registration?.waiting;
    if (waiting) waiting.postMessage('let-in');
    else location.reload();
  }

  /** The person goes on with what they have; the next visit brings the new version. */
  dismiss(): void {
    this.ready = false;
  }
}

/** The updates of this tab. */
export const updates = new Updates();
