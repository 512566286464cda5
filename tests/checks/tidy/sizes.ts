import ts from 'typescript';
import type { Finding } from '../finding.ts';
import { roomAt, roomsOf, type Room } from '../rooms.ts';
import { lineOf, parse, walk } from '../source.ts';
import { isTest, type Tree } from '../tree.ts';

/** Lines of one function: what fits on a screen. */
const FUNCTION_LINES_MAX = 70;
const TEST_LINES_MAX = 400;
const WEB_LINES_MAX = 250;
const SERVER_LINES_MAX = 200;
/** Tools beside the program: tests' support, benches. */
const TOOL_LINES_MAX = 250;

/** Seats of a room by what their path below the room begins with, and their lines. */
const SEATS: [pattern: RegExp, seat: string, linesMax: number][] = [
  [/^index\.ts$/, 'a door', 30],
  [/^module\.ts$/, 'a module', 60],
  [/^README\.md$/, 'a README', 60],
  [/^actions\//, 'an action', 80],
  [/^listeners\//, 'a listener', 40],
  [/^jobs\//, 'a job', 40],
  [/^channels\//, 'a channel', 150],
  [/^rules\//, 'a rule', 200],
  [/^store(\.ts$|\/)/, 'a store', 200],
];

/** Files and functions that have outgrown their seat: what grows past it hides a second noun. */
export function sizes(tree: Tree): Finding[] {
  const rooms = roomsOf(tree);
  return tree.files
    .filter((file) => /\.(ts|svelte)$/.test(file) || file.endsWith('/README.md'))
    .filter((file) => !file.endsWith('.d.ts'))
    .flatMap((file) => [...ofFile(tree, file, rooms), ...ofFunctions(tree, file)]);
}

function ofFile(tree: Tree, file: string, rooms: readonly Room[]): Finding[] {
  const allowed = allowance(file, roomAt(rooms, file));
  if (!allowed) return [];
  const lines = tree.text(file).trimEnd().split('\n').length;
  if (lines <= allowed.linesMax) return [];
  const { seat, linesMax } = allowed;
  return [
    {
      file,
      says: `has ${lines} lines; ${seat} has at most ${linesMax}`,
      mend: 'find the second noun in it, and give it a file',
    },
  ];
}

function allowance(
  file: string,
  room: Room | undefined,
): { seat: string; linesMax: number } | undefined {
  if (isTest(file)) return { seat: 'a test', linesMax: TEST_LINES_MAX };
  const seat = room && SEATS.find(([pattern]) => pattern.test(file.slice(room.folder.length + 1)));
  if (seat) return { seat: seat[1], linesMax: seat[2] };
  if (file.endsWith('.md')) return undefined;
  if (file.startsWith('server/')) return { seat: 'a server file', linesMax: SERVER_LINES_MAX };
  if (file.startsWith('web/')) return { seat: 'a file of the web app', linesMax: WEB_LINES_MAX };
  return { seat: 'a file', linesMax: TOOL_LINES_MAX };
}

/** Tests are left out: a `describe` is a function only to the parser. */
function ofFunctions(tree: Tree, file: string): Finding[] {
  if (file.endsWith('.md') || isTest(file)) return [];
  const findings: Finding[] = [];
  const source = parse(tree, file);
  walk(source, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return;
    const line = lineOf(node);
    const lines = source.getLineAndCharacterOfPosition(node.getEnd()).line + 2 - line;
    if (lines <= FUNCTION_LINES_MAX) return;
    const says = `${functionName(node)} has ${lines} lines; a function has at most ${FUNCTION_LINES_MAX}`;
    findings.push({ file, line, says, mend: 'name its parts' });
  });
  return findings;
}

function functionName(node: ts.SignatureDeclaration): string {
  const name = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined);
  return name ? name.getText() : 'a function without a name';
}
