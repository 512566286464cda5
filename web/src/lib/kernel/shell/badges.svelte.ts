/** How much waits at each place of the bar, by its id. */
export const badges: Record<string, string> = $state({});
