/** A line of a file, numbered from 1. */
export interface Line {
  number: number;
  text: string;
}

/** A .osu file taken apart: what stands in each section, wherever and how often it begins. */
export interface OsuFile {
  /** Null where the first line does not say. */
  version: number | null;
  sections: Map<string, Line[]>;
}

const HEADER = /^osu file format v(\d{1,9})\s*$/i;
const SECTION = /^\[([^\]]+)\]\s*$/;

/**
 * Takes a file apart. A section may come twice; comments and empty lines go. Comments behind a value go
 * too, but in the metadata, where a title may hold two slashes.
 */
export function takeApart(text: string): OsuFile {
  const sections = new Map<string, Line[]>();
  let version: number | null = null;
  let name = '';
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.replace(/^\uFEFF/, '').trimEnd();
    const trimmed = line.trimStart();
    if (trimmed === '' || trimmed.startsWith('//')) continue;
    const header = HEADER.exec(trimmed);
    const section = SECTION.exec(trimmed);
    if (header && version === null && sections.size === 0) version = Number(header[1]);
    else if (section) {
      name = (section[1] ?? '').trim().toLowerCase();
      if (!sections.has(name)) sections.set(name, []);
    } else {
      const kept = name === 'metadata' ? trimmed : trimmed.replace(/\s*\/\/.*$/, '');
      sections.get(name)?.push({ number: index + 1, text: kept });
    }
  }
  return { version, sections };
}

/** A value of a section and its line. */
export interface Field {
  value: string;
  line: number;
}

/** The `Key: value` lines of a section; only the first colon divides, and the last of a key counts. */
export function fieldsOf(file: OsuFile, section: string): Map<string, Field> {
  const fields = new Map<string, Field>();
  for (const { number, text } of file.sections.get(section) ?? []) {
    const colon = text.indexOf(':');
    if (colon < 0) continue;
    const key = text.slice(0, colon).trim().toLowerCase();
    fields.set(key, { value: text.slice(colon + 1).trim(), line: number });
  }
  return fields;
}
