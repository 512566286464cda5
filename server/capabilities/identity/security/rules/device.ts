/**
 * The name of a device as it may stand in a letter: only what we call devices ourselves. Any other is
 * the sender's own words, and a letter of ours must not carry a stranger's link.
 */
export function deviceInLetter(device: string): string | null {
  return /^[A-Za-z ]{2,20}( · [A-Za-z]{2,10})$/.test(device) ? device : null;
}
