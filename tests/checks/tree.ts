import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A folder under check: what it tracks, and what stands in it. */
export interface Tree {
  /** Absolute. */
  readonly root: string;
  /** All files that are tracked or about to be, sorted, with forward slashes. */
  readonly files: readonly string[];
  has(path: string): boolean;
  /** Whether something stands below this folder. */
  hasFolder(path: string): boolean;
  text(path: string): string;
  bytes(path: string): number;
}

/** Never part of a tree, also where no git says so. */
const NEVER = new Set([
  'node_modules',
  '.git',
  '.svelte-kit',
  '.madang',
  'build',
  'coverage',
  'paraglide',
]);

/**
 * Opens a folder. In a git work tree the files are those that git tracks or would add; elsewhere
 * (a planted tree, an unpacked archive) all but what is generated.
 */
export function openTree(root: string): Tree {
  const files = existsSync(join(root, '.git')) ? gitFiles(root) : foundFiles(root, root);
  const known = new Set(files);
  const texts = new Map<string, string>();
  return {
    root,
    files: files.toSorted(),
    has: (path) => known.has(path),
    hasFolder: (path) => files.some((file) => file.startsWith(`${path}/`)),
    text(path) {
      // A file that has gone since it was listed has nothing wrong with it.
      const isGone = !existsSync(join(root, path));
      const text = texts.get(path) ?? (isGone ? '' : readFileSync(join(root, path), 'utf8'));
      texts.set(path, text);
      return text;
    },
    bytes: (path) => statSync(join(root, path), { throwIfNoEntry: false })?.size ?? 0,
  };
}

/** Files below `folder` whose path ends with `ending`. */
export function under(tree: Tree, folder: string, ending = ''): string[] {
  return tree.files.filter((file) => file.startsWith(`${folder}/`) && file.endsWith(ending));
}

/** Whether a file is a test. */
export function isTest(file: string): boolean {
  return file.endsWith('.test.ts');
}

function gitFiles(root: string): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ls-files failed in ${root}: ${stderr}`);
  // What was deleted but is not committed yet is still listed.
  return [...new Set(stdout.split('\0'))].filter(
    (file) => file !== '' && existsSync(join(root, file)),
  );
}

function foundFiles(root: string, folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NEVER.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return foundFiles(root, path);
    return entry.isFile() ? [relative(root, path).split(sep).join('/')] : [];
  });
}
