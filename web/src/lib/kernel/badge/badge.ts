const counts = new Map<string, number>();

/**
 * Says how much of one thing is unread: the number on the icon of the app is the sum of all.
 * @param of what is counted, e.g. `news`; the same each time
 */
export function setBadge(of: string, count: number): void {
  counts.set(of, count);
  const sum = [...counts.values()].reduce((total, each) => total + each, 0);
  // Not everywhere there is an icon to put it on; and it may be refused, which harms nothing.
  if ('setAppBadge' in navigator) navigator.setAppBadge(sum).catch(() => undefined);
}
