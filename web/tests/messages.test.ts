import { glob, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

const web = new URL('../', import.meta.url);
const LANGUAGES = ['ko', 'en'] as const;

type Messages = Map<string, string>;

/** All messages of one language, each with the texts it can become. */
async function messagesOf(language: string): Promise<Messages> {
  const messages: Messages = new Map();
  for await (const file of glob(`messages/**/${language}.json`, { cwd: web })) {
    const content: unknown = JSON.parse(await readFile(new URL(file, web), 'utf8'));
    for (const [key, message] of Object.entries(content as Record<string, unknown>)) {
      if (key === '$schema') continue;
      if (messages.has(key)) throw new Error(`${key} stands in two files`);
      messages.set(key, typeof message === 'string' ? message : JSON.stringify(message));
    }
  }
  return messages;
}

async function sources(): Promise<string> {
  const texts: string[] = [];
  for await (const file of glob('src/**/*.{ts,svelte}', { cwd: web })) {
    if (!file.includes('paraglide') && !file.endsWith('.test.ts')) {
      texts.push(await readFile(new URL(file, web), 'utf8'));
    }
  }
  return texts.join('\n');
}

const placeholders = (text: string) => [...new Set(text.match(/\{[a-z]\w*\}/gi))].sort();

const [korean, english] = (await Promise.all(LANGUAGES.map(messagesOf))) as [Messages, Messages];

describe('the messages', () => {
  it('are the same in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...korean.keys()].sort());
  });

  it('say something', () => {
    const silent = [...korean, ...english]
      .filter(([, text]) => text.trim() === '')
      .map(([key]) => key);
    expect(silent).toEqual([]);
  });

  it('take the same values in both languages', () => {
    const differing = [...korean].filter(
      ([key, text]) => String(placeholders(text)) !== String(placeholders(english.get(key) ?? '')),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('are each used', async () => {
    const used = new Set((await sources()).match(/(?<=\bm\.)[a-z]\w*/g));
    expect([...korean.keys()].filter((key) => !used.has(key))).toEqual([]);
  });
});
