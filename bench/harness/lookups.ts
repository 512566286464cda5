/**
 * Looks all ids up, so many at once.
 * @returns wall time a lookup in µs, so with 16 at once the inverse of the throughput
 */
export async function microseconds(
  ids: string[],
  concurrent: number,
  look: (id: string) => Promise<number>,
): Promise<number> {
  const queue = ids.values();
  const startMs = performance.now();
  await Promise.all(
    Array.from({ length: concurrent }, async () => {
      for (const id of queue) await look(id);
    }),
  );
  return (1000 * (performance.now() - startMs)) / ids.length;
}
