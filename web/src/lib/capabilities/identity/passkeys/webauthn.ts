import { answer, api } from '$lib/kernel/api/client.ts';
import { Problem } from '$lib/kernel/api/problem.ts';
import type { paths } from '$lib/kernel/api/schema.d.ts';

type BodyOf<P extends '/api/identity/passkeys' | '/api/identity/passkeys/sessions'> =
  paths[P]['post']['requestBody']['content']['application/json']['response'];
/** What a device answers when it made a passkey, as the house takes it. */
type Made = BodyOf<'/api/identity/passkeys'>;
/** What a device answers when it showed a passkey, as the house takes it. */
type Shown = BodyOf<'/api/identity/passkeys/sessions'>;

/** Browsers allow no passkeys at bare IP addresses, nor without TLS. */
const IP = /^(\d+\.){3}\d+$|^\[.*\]$/;

/** Whether this browser may have passkeys at this address. */
export function passkeysWork(): boolean {
  return 'PublicKeyCredential' in window && !IP.test(location.hostname);
}

/** Whether this browser can offer passkeys where one types the mail address. */
export async function autofillWorks(): Promise<boolean> {
  if (!passkeysWork()) return false;
  const { browserSupportsWebAuthnAutofill } = await import('@simplewebauthn/browser');
  return browserSupportsWebAuthnAutofill();
}

/**
 * Lets the person choose a passkey; null when they turned it down.
 * @param autofill waits in the field for the mail address, and is taken back by the next question
 * @throws Problem
 */
export async function getPasskey(autofill = false): Promise<Shown | null> {
  const [{ startAuthentication }, optionsJSON] = await Promise.all([
    import('@simplewebauthn/browser'),
    answer(api.POST('/api/identity/passkeys/challenges')),
  ]);
  return turnedDown(async () => {
    const shown = await startAuthentication({ optionsJSON, useBrowserAutofill: autofill });
    return { ...shown, clientExtensionResults: {} };
  });
}

/** Takes back a question that waits in a field. */
export async function stopWaiting(): Promise<void> {
  const { WebAuthnAbortService } = await import('@simplewebauthn/browser');
  WebAuthnAbortService.cancelCeremony();
}

/**
 * Lets a device make a passkey; null when the person turned it down.
 * @param optionsJSON what the server asks for
 * @throws Problem
 */
export async function makePasskey(
  optionsJSON: Parameters<
    (typeof import('@simplewebauthn/browser'))['startRegistration']
  >[0]['optionsJSON'],
): Promise<Made | null> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  return turnedDown(async () => {
    const made = await startRegistration({ optionsJSON });
    return { ...made, clientExtensionResults: {} };
  });
}

/** Browsers tell by the same error that a person turned it down, let it pass, or had nothing to choose. */
async function turnedDown<T>(ceremony: () => Promise<T>): Promise<T | null> {
  try {
    return await ceremony();
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    if (name === 'NotAllowedError' || name === 'AbortError') return null;
    const code = name === 'InvalidStateError' ? 'identity.passkey_known' : 'client.passkey_failed';
    throw new Problem({ status: -1, code, detail: message });
  }
}
