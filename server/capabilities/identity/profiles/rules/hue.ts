const DEGREES = 360;

/** The hue (0..359) of a person's picture placeholder: from the random end of the id, so never stored. */
export function hueOf(personId: string): number {
  return Number.parseInt(personId.slice(-6), 16) % DEGREES;
}
