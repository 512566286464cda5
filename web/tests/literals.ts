import { type AST, parse } from 'svelte/compiler';

/** A text for people that stands in a component instead of a message file. */
export interface Literal {
  line: number;
  text: string;
}

/** Attributes and props that people read or hear. */
const SPOKEN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'hint',
  'label',
  'lead',
  'legend',
  'placeholder',
  'title',
]);

const LETTER = /\p{L}/u;

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

/** The literals of one component. @throws when it cannot be parsed */
export function literalsIn(source: string): Literal[] {
  const { fragment }: AST.Root = parse(source, { modern: true });
  const found: Literal[] = [];
  const note = (text: string, at: number) => {
    if (LETTER.test(text))
      found.push({ line: source.slice(0, at).split('\n').length, text: text.trim() });
  };
  walk(fragment as unknown as Node, (node, parent) => {
    if (node.type === 'Text' && parent?.type === 'Fragment') note(String(node['data']), node.start);
    if (node.type === 'ExpressionTag' && parent?.type === 'Fragment') {
      for (const text of textsOf(node['expression'] as Node)) note(text, node.start);
    }
    if (node.type === 'Attribute' && SPOKEN.has(String(node['name']))) {
      for (const value of [node['value']].flat()) {
        if (!isNode(value)) continue;
        if (value.type === 'Text') note(String(value['data']), value.start);
        if (value.type === 'ExpressionTag') {
          for (const text of textsOf(value['expression'] as Node)) note(text, value.start);
        }
      }
    }
  });
  return found;
}

/** The texts that an expression can be by itself, without calling anything. */
function textsOf(node: Node): string[] {
  switch (node.type) {
    case 'Literal':
      return typeof node['value'] === 'string' ? [node['value']] : [];
    case 'TemplateLiteral':
      return (node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
    case 'ConditionalExpression':
      return [...textsOf(node['consequent'] as Node), ...textsOf(node['alternate'] as Node)];
    case 'LogicalExpression':
    case 'BinaryExpression':
      return node['operator'] === '===' || node['operator'] === '!=='
        ? []
        : [...textsOf(node['left'] as Node), ...textsOf(node['right'] as Node)];
    default:
      return [];
  }
}

function walk(
  node: Node,
  visit: (node: Node, parent: Node | null) => void,
  parent: Node | null = null,
): void {
  visit(node, parent);
  for (const [key, value] of Object.entries(node)) {
    // The compiler's own notes point back up the tree.
    if (key === 'metadata' || key === 'parent') continue;
    for (const child of [value].flat()) if (isNode(child)) walk(child, visit, node);
  }
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  );
}
