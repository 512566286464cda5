/** The address of the calibration, from which one comes back to where one is. */
export function calibratePath({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string {
  return `/rhythm/calibrate?${new URLSearchParams({ back: pathname + search })}`;
}

/** Where a calibration leads back to: only within rhythm, whatever an address says. */
export function wayBack(asked: string | null): string {
  const isOurs = asked !== null && /^\/rhythm(?:[/?]|$)/.test(asked) && !asked.includes('\\');
  return isOurs ? asked : '/rhythm';
}
