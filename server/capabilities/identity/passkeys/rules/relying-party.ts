/** Who asks for a passkey (Web Authentication, 5.1.2): browsers tie each to this id. */
export interface RelyingParty {
  id: string;
  /** Where answers must come from, exactly. */
  origin: string;
}

const IP = /^(\d+\.){3}\d+$|^\[.*\]$/;

/**
 * The relying party of a house, from its own settings and never from what a request says. Null where
 * browsers allow no passkeys: at an IP address, and without https.
 * @param publicUrl the address people type, if it is set
 * @param homeUrl the address the house listens on: without a public one it is asked at localhost
 */
export function relyingParty(publicUrl: string | null, homeUrl: string): RelyingParty | null {
  const { protocol, hostname, port, origin } = new URL(publicUrl ?? homeUrl);
  if (publicUrl === null) {
    return { id: 'localhost', origin: `${protocol}//localhost${port === '' ? '' : `:${port}`}` };
  }
  if (IP.test(hostname)) return null;
  return protocol === 'https:' || hostname === 'localhost' ? { id: hostname, origin } : null;
}
