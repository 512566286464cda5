import { answer, configOf, runTool } from './tool.ts';
import type { Finding, Step } from './finding.ts';
import { prepareWeb } from './web-ready.ts';

interface Item {
  name: string;
  line?: number;
}
type Issues = { file: string } & Partial<Record<keyof typeof KINDS, Item[]>>;

/** What knip calls its findings, and what they mean here. */
const KINDS = {
  files: 'is used by nothing',
  dependencies: 'is a dependency that nothing uses',
  devDependencies: 'is a development dependency that nothing uses',
  optionalPeerDependencies: 'is an optional peer that is used without being declared',
  unlisted: 'is imported but no dependency of this package',
  unresolved: 'leads nowhere',
  binaries: 'is a command of no dependency',
  exports: 'is exported and imported nowhere',
  types: 'is an exported type that is imported nowhere',
  nsExports: 'is exported and used nowhere',
  nsTypes: 'is an exported type that is used nowhere',
  enumMembers: 'is used nowhere',
  namespaceMembers: 'is used nowhere',
  duplicates: 'is exported twice',
  catalog: 'is a catalogue entry that nothing uses',
} as const;

/** Files, exports and dependencies that nothing uses: knip, configured by `knip.json`. */
export const dead: Step = {
  name: 'dead',
  asks: 'is every file, export and dependency used (knip)',
  async run(tree) {
    await prepareWeb(tree);
    const args = ['--reporter', 'json', '--no-progress', '--config', configOf(tree, 'knip.json')];
    const ran = await runTool('knip', args, tree.root);
    const { issues } = answer<{ issues: Issues[] }>('knip', ran);
    return issues.flatMap(ofFile);
  },
};

function ofFile(issues: Issues): Finding[] {
  return Object.entries(KINDS).flatMap(([kind, says]) => {
    const items = issues[kind as keyof typeof KINDS] ?? [];
    return items.map(({ name, line }) => ({
      file: issues.file,
      ...(line === undefined ? {} : { line }),
      says: kind === 'files' ? says : `${name} ${says}`,
      mend: 'delete it, or use it',
    }));
  });
}
