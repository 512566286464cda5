/** One of the values between the colons of a tag, and the line it begins at. */
export interface Part {
  text: string;
  line: number;
}

/** A tag of a file, `#NAME:one:two;`. */
export interface Tag {
  name: string;
  line: number;
  parts: Part[];
}

/**
 * Takes a .sm or .ssc file apart. `//` is a comment to the end of the line, a backslash lets the next
 * letter stand for itself, and a `#` that begins a line ends a value whose semicolon was forgotten.
 */
export function readTags(text: string): Tag[] {
  const tags: Tag[] = [];
  /** The parts of the tag that is open, its name first; null between two. */
  let open: Part[] | null = null;
  let line = 1;
  let beginsLine = true;
  const close = (): void => {
    const [name, ...parts] = open ?? [];
    if (name) tags.push({ name: name.text.trim().toUpperCase(), line: name.line, parts });
    open = null;
  };
  for (let at = 0; at < text.length; at++) {
    let letter = text[at] as string;
    if (letter === '/' && text[at + 1] === '/') {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
      letter = '\n';
    }
    const isEscape = letter === '\\' && open !== null && at + 1 < text.length;
    if (isEscape) {
      at += 1;
      append(open, text[at] as string);
    } else if (letter === '#' && (open === null || beginsLine)) {
      close();
      open = [{ text: '', line }];
    } else if (letter === ';') close();
    else if (letter === ':' && open !== null) open.push({ text: '', line });
    else append(open, letter);
    if (text[at] === '\n') {
      line += 1;
      beginsLine = true;
    } else if (isEscape || letter.trim() !== '') beginsLine = false;
  }
  close();
  return tags;
}

function append(open: Part[] | null, letter: string): void {
  const part = open?.at(-1);
  if (part) part.text += letter;
}
