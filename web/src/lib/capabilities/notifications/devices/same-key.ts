/** Whether a browser subscribed with this key of the house, in base64url. */
export function sameKey(subscribed: ArrayBuffer | null, publicKey: string): boolean {
  if (subscribed === null) return false;
  const bytes = String.fromCharCode(...new Uint8Array(subscribed));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '') === publicKey;
}
