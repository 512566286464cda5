import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DOCUMENT_LANGUAGES, DOCUMENT_NAMES, type Documents } from './port.ts';

const FILE = /^([a-z]+)\.(\d{4}-\d{2}-\d{2})\.(ko|en)\.txt$/;

/**
 * Reads the documents of a folder: `<name>.<version>.<language>.txt`. The newest version is the current
 * one; old ones stay, for people agreed to them.
 * @throws Error when a document lacks a version, or a version a language
 */
export async function openFolder(folder: string): Promise<Documents> {
  const texts = new Map<string, string>();
  const versions = new Map<string, string[]>();
  for (const file of (await readdir(folder)).toSorted()) {
    const [, name = '', version = '', language = ''] = FILE.exec(file) ?? [];
    if (version === '') throw new Error(`${file} is not named <document>.<date>.<language>.txt`);
    texts.set(`${name} ${version} ${language}`, await readFile(join(folder, file), 'utf8'));
    versions.set(name, [...(versions.get(name) ?? []), version]);
  }
  const current = new Map(
    DOCUMENT_NAMES.map((name) => {
      const known = versions.get(name) ?? [];
      const newest = known.at(-1);
      if (newest === undefined) throw new Error(`the document ${name} has no version`);
      for (const version of known)
        for (const language of DOCUMENT_LANGUAGES)
          if (!texts.has(`${name} ${version} ${language}`))
            throw new Error(`${name} of ${version} is not written in ${language}`);
      return [name, newest];
    }),
  );
  return {
    current: (name) => current.get(name) ?? '',
    text: (name, version, language) => texts.get(`${name} ${version} ${language}`) ?? null,
  };
}
