import { posix } from 'node:path';
import type { Finding } from '../finding.ts';
import type { Tree } from '../tree.ts';
import { unpinned } from './image.ts';

interface Instruction {
  name: string;
  value: string;
  line: number;
}

/** What is wrong with a Dockerfile. */
export function dockerfile(tree: Tree, file: string): Finding[] {
  const instructions = read(tree.text(file));
  const last = instructions.findLastIndex(({ name }) => name === 'FROM');
  if (last < 0) return [{ file, says: 'builds from no image' }];
  return [
    ...bases(file, instructions),
    ...finalStage(file, instructions.slice(last)),
    ...instructions
      .filter(({ name, value }) => name === 'ADD' && /https?:\/\//.test(value))
      .map(({ line }) => ({
        file,
        line,
        says: 'adds what an address gives today',
        mend: 'install it pinned, or check its hash',
      })),
    ...ignored(tree, file),
  ];
}

function read(text: string): Instruction[] {
  const instructions: Instruction[] = [];
  let open: Instruction | undefined;
  for (const [i, raw] of text.split('\n').entries()) {
    if (/^\s*(#|$)/.test(raw)) continue;
    const part = raw.replace(/\\\s*$/, '').trim();
    if (open) open.value += ` ${part}`;
    else {
      const [name = '', ...rest] = part.split(/\s+/);
      open = { name: name.toUpperCase(), value: rest.join(' '), line: i + 1 };
      instructions.push(open);
    }
    if (!/\\\s*$/.test(raw)) open = undefined;
  }
  return instructions;
}

function bases(file: string, instructions: Instruction[]): Finding[] {
  const args = new Map<string, string>();
  const stages = new Set<string>(['scratch']);
  return instructions.flatMap(({ name, value, line }) => {
    const [, arg, given] = name === 'ARG' ? (/^(\w+)=(.*)$/.exec(value) ?? []) : [];
    if (arg !== undefined && given !== undefined) args.set(arg, given);
    if (name !== 'FROM') return [];
    const words = value.split(/\s+/).filter((word) => !word.startsWith('--'));
    const image = (words[0] ?? '').replace(
      /\$\{?(\w+)[^}]*\}?/g,
      (_whole, key: string) => args.get(key) ?? '',
    );
    const says = stages.has(image) ? undefined : unpinned(image);
    if (words[2] !== undefined) stages.add(words[2]);
    return says === undefined ? [] : [{ file, line, says, mend: 'name its version or digest' }];
  });
}

function finalStage(file: string, stage: Instruction[]): Finding[] {
  const findings: Finding[] = [];
  const user = stage.findLast(({ name }) => name === 'USER');
  if (!user || /^(root|0)(:|$)/.test(user.value)) {
    findings.push({
      file,
      ...(user ? { line: user.line } : {}),
      says: 'runs as root',
      mend: 'end with USER and a user of no rights',
    });
  }
  const health = stage.findLast(({ name }) => name === 'HEALTHCHECK');
  if (!health || /^none$/i.test(health.value)) {
    findings.push({
      file,
      says: 'has no HEALTHCHECK',
      mend: 'ask /health, so that an orchestrator sees a stuck house',
    });
  }
  return findings;
}

/** Without an ignore file the whole folder, secrets and node_modules included, goes to the builder. */
function ignored(tree: Tree, file: string): Finding[] {
  const places = [
    '.dockerignore',
    `${file}.dockerignore`,
    posix.join(posix.dirname(file), '.dockerignore'),
  ];
  if (places.some((place) => tree.has(place))) return [];
  return [{ file, says: 'has no .dockerignore', mend: 'put one beside it, or at the root' }];
}
