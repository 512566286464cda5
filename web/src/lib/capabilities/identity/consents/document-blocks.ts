interface Part {
  kind: 'heading' | 'paragraph' | 'item';
  text: string;
}

/** What a page draws: items that follow each other are one list. */
export type Block =
  | { kind: 'heading' | 'paragraph'; text: string }
  | { kind: 'list'; items: string[] };

/** A document's parts as blocks, in their order. */
export function blocksOf(parts: readonly Part[]): Block[] {
  const blocks: Block[] = [];
  for (const { kind, text } of parts) {
    const last = blocks.at(-1);
    if (kind !== 'item') blocks.push({ kind, text });
    else if (last?.kind === 'list') last.items.push(text);
    else blocks.push({ kind: 'list', items: [text] });
  }
  return blocks;
}
