import { answer, api } from '$lib/kernel/api/client.ts';
import { Problem } from '$lib/kernel/api/problem.ts';
import { sameKey } from './same-key.ts';

/** What stands between this browser and being told news. */
export type Standing =
  /** Not looked at yet. */
  | 'unknown'
  /** It knows no web push. */
  | 'unable'
  /** It knows it only as an app on the home screen (iOS). */
  | 'install'
  /** Its person has forbidden it, and only they can allow it again, in its settings. */
  | 'forbidden'
  | 'off'
  | 'on';

/** Which person let this browser be told news, and as which device the house knows it. */
interface Kept {
  personId: string;
  deviceId: string;
}

const KEPT = 'madang.push';

/** This browser as a device that is told news. */
class OwnDevice {
  standing = $state<Standing>('unknown');
  /** As which device the house knows it. */
  id = $state<string | null>(null);

  /** Says that the device is still there, to whoever let it be told news. Asks nobody anything. */
  async greet(personId: string): Promise<void> {
    this.standing = standingNow();
    this.id = null;
    const kept = recall();
    if (this.standing !== 'off' || kept?.personId !== personId) return;
    if (Notification.permission !== 'granted') return;
    try {
      await this.#subscribe(personId);
    } catch (error) {
      // Without a network it is greeted at the next visit.
      if (!(error instanceof Problem || error instanceof DOMException)) throw error;
    }
  }

  /**
   * Lets this browser be told the person's news; asks them first, as browsers demand.
   * @throws Problem, DOMException
   */
  async allow(personId: string): Promise<void> {
    const permission = await Notification.requestPermission();
    this.standing = standingNow();
    if (permission === 'granted') await this.#subscribe(personId);
  }

  /** @throws Problem */
  async end(): Promise<void> {
    const { id } = this;
    if (id !== null) {
      const params = { path: { deviceId: id } };
      await answer(api.DELETE('/api/notifications/devices/{deviceId}', { params }));
    }
    await this.ended();
  }

  /** The house tells it nothing any more. */
  async ended(): Promise<void> {
    localStorage.removeItem(KEPT);
    this.id = null;
    this.standing = standingNow();
    const registration = await navigator.serviceWorker.getRegistration();
    const subscription = await registration?.pushManager.getSubscription();
    await subscription?.unsubscribe();
  }

  async #subscribe(personId: string): Promise<void> {
    const { publicKey } = await answer(api.GET('/api/notifications/devices/key'));
    const { pushManager } = await navigator.serviceWorker.ready;
    let subscription = await pushManager.getSubscription();
    // The house has another key now: what was subscribed with the old one is refused.
    if (subscription !== null && !sameKey(subscription.options.applicationServerKey, publicKey)) {
      await subscription.unsubscribe();
      subscription = null;
    }
    subscription ??= await pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: publicKey,
    });
    const { endpoint = '', keys = {} } = subscription.toJSON();
    const { p256dh = '', auth = '' } = keys;
    const body = { endpoint, keys: { p256dh, auth } };
    const { id } = await answer(api.POST('/api/notifications/devices', { body }));
    localStorage.setItem(KEPT, JSON.stringify({ personId, deviceId: id } satisfies Kept));
    this.id = id;
    this.standing = 'on';
  }
}

function standingNow(): Standing {
  const isAble =
    'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  if (!isAble) return isPhoneOfApple() ? 'install' : 'unable';
  return Notification.permission === 'denied' ? 'forbidden' : 'off';
}

/** Safari on phones lets only apps on the home screen be told anything. */
function isPhoneOfApple(): boolean {
  return (
    /iPhone|iPad/.test(navigator.userAgent) && !matchMedia('(display-mode: standalone)').matches
  );
}

function recall(): Kept | null {
  const text = localStorage.getItem(KEPT);
  return text === null ? null : (JSON.parse(text) as Kept);
}

/** The browser that shows this page. */
export const device = new OwnDevice();
