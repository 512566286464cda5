import ts from 'typescript';
import type { Finding, Step } from './finding.ts';
import { camelCase, resolveImport, roomsOf, type Room } from './rooms.ts';
import { importsOf, lineOf, objectGivenTo, parse, property, stringOf } from './source.ts';
import { isTest, type Tree, under } from './tree.ts';

/** The same word everywhere: address, operation, file, test. */
export const names: Step = {
  name: 'names',
  asks: 'is each action called the same in file, operation, address and tests, and does an outsider try it',
  async run(tree) {
    return roomsOf(tree).flatMap((room) => [...actionsOf(tree, room), ...unhung(tree, room)]);
  },
};

function actionsOf(tree: Tree, room: Room): Finding[] {
  const tests = under(tree, room.folder, '.ts').filter(isTest);
  const tested = new Set(tests.flatMap((file) => [...wordsOf(parse(tree, file))]));
  const outsider = `${room.folder}/outsider.test.ts`;
  const outside = tree.has(outsider) ? wordsOf(parse(tree, outsider)) : undefined;
  return under(tree, `${room.folder}/actions`, '.ts')
    .filter((file) => !isTest(file))
    .flatMap((file) => {
      const name = camelCase(file.slice(file.lastIndexOf('/') + 1, -'.ts'.length));
      const { findings, permission } = declaration(tree, file, room, name);
      if (!tested.has(name)) {
        findings.push({
          file,
          says: `${name} appears in no test of ${room.name}`,
          mend: 'test it through the door, calling it by its name',
        });
      }
      if (permission !== 'anyone' && !outside?.has(name)) {
        const missing = outside ? `does not try ${name}` : 'is missing';
        const mend = `show that whoever may not call ${name} cannot: nobody, another person, a lower role`;
        findings.push({ file: outsider, says: `${missing}; ${file} is not for anyone`, mend });
      }
      return findings;
    });
}

interface Declared {
  findings: Finding[];
  permission: string | undefined;
}

function declaration(tree: Tree, file: string, room: Room, name: string): Declared {
  const source = parse(tree, file);
  const action = objectGivenTo(source, 'action');
  if (!action)
    return {
      findings: [{ file, says: 'declares no action', mend: 'export const x = action({...})' }],
      permission: undefined,
    };
  const { object, call } = action;
  const line = lineOf(object);
  const findings: Finding[] = [];
  if (!file.slice(file.lastIndexOf('/')).includes('-')) {
    findings.push({ file, says: 'is not called verb-noun', mend: 'say what is done to what' });
  }
  const exported = exportedName(call);
  if (exported !== name)
    findings.push({
      file,
      line,
      says: `exports ${exported ?? 'no action'}; its file says ${name}`,
    });
  const operation = stringOf(property(object, 'operation'));
  const wanted = `${room.name}.${name}`;
  if (operation !== wanted)
    findings.push({
      file,
      line,
      says: `is the operation ${operation ?? '(not written out)'}; its file says ${wanted}`,
    });
  const path = stringOf(property(object, 'path'));
  const address = `/${room.name.replaceAll('.', '/')}`;
  if (path === undefined || !isBelow(path, address)) {
    findings.push({
      file,
      line,
      says: `has the path ${path ?? '(not written out)'}; its room is at ${address}`,
      mend: `begin it with ${address} (the kernel puts /api before it)`,
    });
  }
  const permission = stringOf(property(object, 'permission'));
  if (permission === undefined)
    findings.push({ file, line, says: 'does not write out its permission' });
  return { findings, permission };
}

function isBelow(path: string, address: string): boolean {
  return path === address || path.startsWith(`${address}/`);
}

/** The name under which `export const name = action(...)` is exported. */
function exportedName(call: ts.CallExpression): string | undefined {
  const declared = call.parent;
  const statement = declared.parent?.parent;
  if (!ts.isVariableDeclaration(declared) || !statement || !ts.isVariableStatement(statement))
    return undefined;
  const isExported =
    statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
  return isExported ? declared.name.getText() : undefined;
}

/** All words in names and texts of a file, comments aside. */
function wordsOf(source: ts.SourceFile): Set<string> {
  const words = new Set<string>();
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node);
    if (isText || ts.isIdentifier(node))
      for (const word of node.text.match(/\w+/g) ?? []) words.add(word);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return words;
}

/** What stands in a seat of the room but is not hung into its module never runs. */
function unhung(tree: Tree, room: Room): Finding[] {
  const file = `${room.folder}/module.ts`;
  if (!tree.has(file)) return [];
  const hung = new Set(
    importsOf(parse(tree, file)).map(({ specifier }) => resolveImport(file, specifier)),
  );
  return ['actions', 'listeners', 'jobs', 'channels']
    .flatMap((seat) => under(tree, `${room.folder}/${seat}`, '.ts'))
    .filter((seated) => !isTest(seated) && !hung.has(seated))
    .map((seated) => ({
      file: seated,
      says: `is not in ${file}, so nobody can call it`,
      mend: 'list it there',
    }));
}
