import { createHash } from 'node:crypto';

/** What is known of the device somebody signs in on. */
export interface DeviceFacts {
  client: 'browser' | 'program';
  /** Browser and system, or the name of the program. */
  device: string;
  /** Its country; null for a private address. */
  country: string | null;
}

/**
 * The mark by which a device is known again: kind of client, browser and system, country. Not its
 * address, which changes on the way to work, and no cookie, which would follow a person about and is
 * missing in every private window. So who signs in with the same browser from the same country is not
 * told apart; they stand in the list all the same.
 */
export function deviceMark({ client, device, country }: DeviceFacts): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([client, device, country]))
    .digest();
}
