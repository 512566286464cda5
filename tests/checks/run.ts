import { type Finding, inOrder, type Step } from './finding.ts';
import type { Tree } from './tree.ts';

/** How one step ended: with findings, or with the reason why it could not be asked. */
export interface Outcome {
  step: Step;
  findings: Finding[];
  broke?: string;
  /** Wall-clock time, for whoever waits. */
  tookMs: number;
}

/**
 * Runs all steps, `atOnceMax` of them at a time; one that breaks keeps none of the others from
 * running. Each outcome is told as soon as those of the steps before it are told.
 */
export async function runSteps(
  steps: readonly Step[],
  tree: Tree,
  atOnceMax: number,
  tell: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let begun = 0;
  let told = 0;
  const worker = async (): Promise<void> => {
    while (begun < steps.length) {
      const place = begun++;
      const step = steps[place];
      if (!step) return;
      outcomes[place] = await runStep(step, tree);
      for (let next = outcomes[told]; next; next = outcomes[++told]) tell(next);
    }
  };
  await Promise.all(Array.from({ length: atOnceMax }, worker));
  return outcomes;
}

async function runStep(step: Step, tree: Tree): Promise<Outcome> {
  const from = performance.now();
  try {
    const findings = inOrder(await step.run(tree));
    return { step, findings, tookMs: performance.now() - from };
  } catch (error) {
    const broke = error instanceof Error ? error.message : String(error);
    return { step, findings: [], broke, tookMs: performance.now() - from };
  }
}

/** An outcome as text: one line, and below it what was found. */
export function asText({ step, findings, broke, tookMs }: Outcome): string {
  const isGood = findings.length === 0 && broke === undefined;
  const took = `${(tookMs / 1000).toFixed(1)} s`;
  const count = isGood
    ? ''
    : broke === undefined
      ? `  ${findings.length} found`
      : '  could not be asked';
  const head = `${isGood ? 'ok    ' : 'failed'}  ${step.name.padEnd(9)}${took.padStart(7)}${count}`;
  const reason = broke === undefined ? [] : [indented(broke)];
  return [head, ...reason, ...findings.map(findingText)].join('\n');
}

/** One line for each finding, whatever its tool makes of it. */
function findingText({ file, line, says: said, mend }: Finding): string {
  const says = said.replace(/\s+/g, ' ').trim();
  const place = line === undefined ? file : `${file}:${line}`;
  return indented(mend === undefined ? `${place}  ${says}` : `${place}  ${says}\n  mend: ${mend}`);
}

function indented(text: string): string {
  return text.trimEnd().replace(/^/gm, '    ');
}
