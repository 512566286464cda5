import type { Finding } from '../finding.ts';

/** A file as dependency-cruiser reports it. */
export interface Module {
  source: string;
  dependencies: { module: string; resolved: string; dependencyTypes: string[] }[];
}

/**
 * What the server lends to the browser must be able to live there: along its imports, types aside,
 * no Node module and no package but typebox may be reached. One finding a lent module and target.
 */
export function foreignReach(modules: Module[], lent: ReadonlyMap<string, string>): Finding[] {
  const bySource = new Map(modules.map((module) => [module.source, module]));
  return [...lent].flatMap(([name, path]) => {
    const module = bySource.get(path);
    const missing: Finding = {
      file: 'server/package.json',
      says: `${name} leads to ${path}, which is not there`,
    };
    return module ? foreignFrom(name, module, bySource) : [missing];
  });
}

function foreignFrom(name: string, from: Module, bySource: ReadonlyMap<string, Module>): Finding[] {
  const findings: Finding[] = [];
  const ways = new Map([[from.source, [from.source]]]);
  for (const [source, way] of ways) {
    for (const { module, resolved, dependencyTypes } of bySource.get(source)?.dependencies ?? []) {
      if (dependencyTypes.includes('type-only') || ways.has(resolved)) continue;
      const isForeign =
        dependencyTypes.includes('core') || /node_modules\/(?!typebox\/)/.test(resolved);
      if (isForeign) {
        findings.push({
          file: from.source,
          says: `is lent to the browser as ${name}, yet reaches ${module}: ${[...way, module].join(' -> ')}`,
          mend: 'take what the browser needs into a file of its own that rests on rules alone',
        });
      } else if (!resolved.includes('node_modules/')) ways.set(resolved, [...way, resolved]);
    }
  }
  return findings;
}
