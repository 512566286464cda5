import { STOREYS } from '../rooms.ts';
import { type Arrow, arrow, PROVING } from './arrow.ts';

/** One only ever looks down: kernel, capabilities by storey, apps, the house; and so in the web app. */
export function floors(): Arrow[] {
  return [...serverFloors(), ...storeys(), ...webFloors()];
}

function serverFloors(): Arrow[] {
  return [
    arrow(
      'kernel-knows-no-room',
      'one looks down only: give it in as an argument',
      // Its tests may prove it on the house that stands on it.
      { path: '^server/kernel/', pathNot: '\\.test\\.ts$' },
      {
        path: '^server/(capabilities|apps|house\\.ts|main\\.ts)',
      },
    ),
    arrow(
      'capabilities-know-no-app',
      "one looks down only: the app's own listener passes down what concerns the capability",
      { path: '^server/capabilities/' },
      { path: '^server/(apps|house\\.ts|main\\.ts)' },
    ),
    arrow(
      'apps-know-no-other-app',
      'what a second app needs becomes a capability',
      { path: '^server/apps/([^/]+)/' },
      { path: '^server/(apps/|house\\.ts|main\\.ts)', pathNot: '^server/apps/$1/' },
    ),
    arrow(
      'house-is-the-roof',
      'only the command line, tests and benches open the house',
      {
        pathNot: [
          '^server/(main\\.ts$|commands/)',
          '^server/(kernel|capabilities|apps)/',
          ...PROVING,
        ],
      },
      { path: '^server/house\\.ts$' },
    ),
  ];
}

/** A capability may know those of the storeys below; its own storey is beside it, not below. */
function storeys(): Arrow[] {
  const names = Object.keys(STOREYS);
  return names.flatMap((storey, height) => {
    const reachable = names.slice(0, height).flatMap((lower) => STOREYS[lower] ?? []);
    return (STOREYS[storey] ?? []).map((capability) =>
      arrow(
        `storey-${storey}`,
        `${storey} capabilities know ${reachable.length > 0 ? reachable.join(', ') : 'no other'}: the app ties the knot`,
        { path: `^server/capabilities/${capability}/` },
        {
          path: '^server/capabilities/',
          pathNot: `^server/capabilities/(${[capability, ...reachable].join('|')})/`,
        },
      ),
    );
  });
}

function webFloors(): Arrow[] {
  return [
    arrow(
      'web-by-package-exports',
      'the web app takes from the server only what its package.json exports: import "@madang/server/..."',
      { path: '^web/' },
      { path: '^server/', dependencyTypes: ['local'] },
    ),
    arrow(
      'web-kernel-knows-no-room',
      'one looks down only',
      { path: '^web/src/lib/kernel/' },
      {
        path: '^web/src/(lib/(capabilities|apps)|routes)/',
      },
    ),
    arrow(
      'web-capabilities-know-no-app',
      'one looks down only',
      { path: '^web/src/lib/capabilities/' },
      {
        path: '^web/src/(lib/apps|routes)/',
      },
    ),
    arrow(
      'web-apps-know-no-other-app',
      'what a second app needs stands in capabilities or the kernel',
      { path: '^web/src/lib/apps/([^/]+)/' },
      { path: '^web/src/(lib/apps|routes)/', pathNot: '^web/src/lib/apps/$1/' },
    ),
  ];
}
