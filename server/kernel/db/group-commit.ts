/** How a group is written. */
export interface GroupOptions<I, O> {
  /** Items of one group; more wait for the next. */
  itemsMax: number;
  /** Writes a group in one transaction; answers in the order of the items. */
  write(items: I[]): Promise<O[]>;
}

interface Waiting<I, O> {
  item: I;
  resolve(output: O): void;
  reject(error: unknown): void;
}

/**
 * Group commit: what arrives while a group is being written forms the next group, so that under
 * load many requests share one transaction and one flush to disk, while a lone request waits for
 * nobody. Groups are written one after another, in order of arrival. Each item is answered only
 * once its transaction has committed. A group that fails is written again item by item: one bad
 * item harms no other.
 */
export function groupCommit<I, O>(options: GroupOptions<I, O>): (item: I) => Promise<O> {
  const queue: Waiting<I, O>[] = [];
  let writing = false;

  async function drain(): Promise<void> {
    writing = true;
    while (queue.length > 0) await writeGroup(queue.splice(0, options.itemsMax), options);
    writing = false;
  }

  return (item) =>
    new Promise<O>((resolve, reject) => {
      queue.push({ item, resolve, reject });
      if (!writing) void drain();
    });
}

async function writeGroup<I, O>(
  group: Waiting<I, O>[],
  options: GroupOptions<I, O>,
): Promise<void> {
  try {
    const outputs = await options.write(group.map(({ item }) => item));
    if (outputs.length !== group.length) {
      throw new Error(`${outputs.length} answers for a group of ${group.length}`);
    }
    for (const [i, waiting] of group.entries()) waiting.resolve(outputs[i] as O);
  } catch (error) {
    if (group.length === 1) group[0]?.reject(error);
    else for (const waiting of group) await writeGroup([waiting], options);
  }
}
