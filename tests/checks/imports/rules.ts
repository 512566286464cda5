import { lentModules } from '../rooms.ts';
import { openTree } from '../tree.ts';
import { type Arrow, arrow, exactly, PROVING, TEST, TESTING } from './arrow.ts';
import { doors } from './doors.ts';
import { floors } from './floors.ts';

/** What in the kernel is pure, so that a rule may rest on it. */
const PURE_KERNEL = ['^server/kernel/action/(permission|schema)\\.ts$', '^server/kernel/faults/'];

/** All arrows that may not be drawn in the tree under `root`. */
export function arrows(root: string): Arrow[] {
  const tree = openTree(root);
  const lent = [...lentModules(tree).values()].map(exactly);
  return [...everywhere(), ...floors(), ...pureRules(lent), ...doors(tree, lent)];
}

function everywhere(): Arrow[] {
  const entrances = [
    TEST,
    '\\.d\\.ts$',
    '(^|/)(vite|vitest|playwright)\\.config\\.ts$',
    '^\\.dependency-cruiser\\.mjs$',
    '^web/src/(routes/|service-worker|hooks\\.|app\\.)',
    '^(tests|bench)/run\\.ts$',
  ];
  return [
    arrow('no-cycle', 'put what both need into a file below both', {}, { circular: true }),
    arrow(
      'no-orphan',
      'nothing enters it: use it or delete it',
      { orphan: true, pathNot: entrances },
      {},
    ),
    arrow(
      'resolves',
      'nothing stands at this address',
      {},
      {
        couldNotResolve: true,
        // What SvelteKit makes up: $app/state, ./$types.
        pathNot: ['(^|/)\\$(app|env|service-worker|types)(\\.|/|$)'],
      },
    ),
    arrow('not-a-test', 'what tests share stands in a file that is no test', {}, { path: TEST }),
    arrow(
      'declared-packages',
      'declare it in server/package.json: what is hoisted today is gone tomorrow',
      { path: '^server/', pathNot: PROVING },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    arrow(
      'no-dev-package',
      "a house is installed without development dependencies: make it a dependency, or import() it in a developer's command",
      { path: '^server/', pathNot: PROVING },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['dynamic-import', 'type-only'] },
    ),
    arrow(
      'testing-is-for-tests',
      'only tests and benches draw on the test kits',
      { pathNot: PROVING },
      { path: TESTING },
    ),
  ];
}

/** Rules are pure: they rest on rules, limits, schemas, and nothing that could answer differently tomorrow. */
function pureRules(lent: string[]): Arrow[] {
  const from = { path: '^server/(apps|capabilities)/.+/rules/', pathNot: TEST };
  const pure = ['/rules/', '/limits\\.ts$', ...PURE_KERNEL, ...lent];
  return [
    arrow('rules-are-pure', 'a rule gets its facts as arguments', from, {
      path: '^server/',
      pathNot: pure,
    }),
    arrow('rules-use-no-machine', 'a rule knows no clock, file or network', from, {
      dependencyTypes: ['core'],
    }),
    arrow('rules-use-no-package', 'of packages a rule may use typebox only', from, {
      path: 'node_modules/',
      pathNot: 'node_modules/typebox/',
    }),
  ];
}
