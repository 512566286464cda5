/** One part of a document, as a page shows it. */
export interface Part {
  kind: 'heading' | 'paragraph' | 'item';
  text: string;
}

/** A document as it is read. */
export interface Written {
  title: string;
  /** What it is about, in a sentence or two. */
  lead: string;
  parts: Part[];
}

/** Who runs the house, as the documents name them. */
export interface Operator {
  name: string;
  contact: string;
}

/**
 * Reads a document as it is written in its file: the title, the lead, then parts with blank lines
 * between them; `## ` makes a heading, `- ` an item of a list. `{operator}` and `{contact}` stand for
 * who runs the house. Lines of one paragraph are joined.
 */
export function readDocument(text: string, operator: Operator): Written {
  const filled = text
    .replaceAll('{operator}', () => operator.name)
    .replaceAll('{contact}', () => operator.contact);
  const [title = '', lead = '', ...rest] = filled.split(/\n\s*\n/).map((part) => part.trim());
  return { title: oneLine(title), lead: oneLine(lead), parts: rest.flatMap(partsOf) };
}

function partsOf(block: string): Part[] {
  if (block === '') return [];
  if (block.startsWith('## ')) return [{ kind: 'heading', text: oneLine(block.slice(3)) }];
  if (!block.startsWith('- ')) return [{ kind: 'paragraph', text: oneLine(block) }];
  return block
    .slice(2)
    .split(/\n- /)
    .map((item) => ({ kind: 'item', text: oneLine(item) }));
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ');
}
