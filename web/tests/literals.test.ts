import { glob, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { literalsIn } from './literals.ts';

const web = new URL('../', import.meta.url);

describe('the finder', () => {
  it.each([
    ['<p>안녕</p>', '안녕'],
    ['<p>Hello {name}</p>', 'Hello'],
    ['{#if a}<b>yes</b>{:else}no{/if}', 'no'],
    ['<svelte:head><title>Yard</title></svelte:head>', 'Yard'],
    ['<input placeholder="Name" />', 'Name'],
    ['<button aria-label={open ? "Close" : label}></button>', 'Close'],
    ['<Card title="Today" />', 'Today'],
    ["<p>{'Hello'}</p>", 'Hello'],
    ['<p>{`${n} ms`}</p>', 'ms'],
    ['<p>{a ?? "none"}</p>', 'none'],
  ])('finds the text in %s', (source, text) => {
    expect(literalsIn(source).map((literal) => literal.text)).toContain(text);
  });

  it.each([
    '<p>{m.hello({ name: "x" })} · 12:30 — {number(3)}</p>',
    '<input name="email" type="email" autocomplete="username" class="p-4" />',
    '<p class={a === "b" ? "x" : "y"}>{say(a === "b" ? "x" : "y")}</p>',
    '<style>p { content: "x"; }</style><script>const a = "Hello";</script>',
    '<!-- a comment --><svg><path d="M0 0h1" /></svg>',
  ])('leaves %s alone', (source) => {
    expect(literalsIn(source)).toEqual([]);
  });
});

it('no component holds a text for people: all of them are in message files', async () => {
  const found: string[] = [];
  let components = 0;
  for await (const file of glob('src/**/*.svelte', { cwd: web })) {
    components += 1;
    const literals = literalsIn(await readFile(new URL(file, web), 'utf8'));
    found.push(...literals.map(({ line, text }) => `${file}:${line} ${text}`));
  }
  expect(components).toBeGreaterThan(30);
  expect(found).toEqual([]);
});
