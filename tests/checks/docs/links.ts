import { posix } from 'node:path';
import type { Finding } from '../finding.ts';
import type { Tree } from '../tree.ts';

/** `[text](target)`, `![picture](target "title")`, and `[name]: target` on a line of its own. */
const LINK = /\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)|^\s{0,3}\[[^\]]+\]:\s*(\S+)/g;

/** Links of the tree's Markdown that lead nowhere: to no file, or to no heading of it. */
export function links(tree: Tree): Finding[] {
  return tree.files
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) =>
      withoutCode(tree.text(file))
        .split('\n')
        .flatMap((text, i) =>
          [...text.matchAll(LINK)].flatMap(([, inline, reference]) => {
            const says = brokenLink(tree, file, inline ?? reference ?? '');
            return says === undefined
              ? []
              : [{ file, line: i + 1, says, mend: 'point it at what is there' }];
          }),
        ),
    );
}

function brokenLink(tree: Tree, file: string, link: string): string | undefined {
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(link)) return undefined;
  const [path = '', anchor = ''] = decodeURIComponent(link).split('#');
  const below = path.startsWith('/') ? '.' : posix.dirname(file);
  const target = path === '' ? file : posix.join(below, path).replace(/\/$/, '');
  const isThere = target === '.' || tree.has(target) || tree.hasFolder(target);
  if (!isThere) return `links to ${link}, which is not there`;
  if (anchor === '' || !target.endsWith('.md')) return undefined;
  return anchorsOf(tree.text(target)).has(anchor.toLowerCase())
    ? undefined
    : `links to ${link}, but ${target} has no such heading`;
}

/** The anchors that GitHub gives to headings: lower case, no punctuation, blanks as hyphens. */
function anchorsOf(markdown: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, text = ''] of withoutCode(markdown, 'fences').matchAll(/^#{1,6}\s+(.*)$/gm)) {
    const plain = text
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .trim();
    const slug = plain.replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '').replace(/\s/g, '-');
    let anchor = slug;
    for (let again = 1; anchors.has(anchor); again++) anchor = `${slug}-${again}`;
    anchors.add(anchor);
  }
  for (const [, id = ''] of markdown.matchAll(/<a\s+(?:id|name)="([^"]+)"/g)) anchors.add(id);
  return anchors;
}

/** What stands in code is no link; its lines stay, so that the others keep their numbers. */
function withoutCode(markdown: string, what: 'all' | 'fences' = 'all'): string {
  const blank = (found: string) => found.replace(/[^\n]/g, ' ');
  const prose = markdown.replace(/^(\s*)(```+|~~~+)[\s\S]*?(^\s*\2\s*$|(?![\s\S]))/gm, blank);
  return what === 'all' ? prose.replace(/`[^`\n]*`/g, blank) : prose;
}
