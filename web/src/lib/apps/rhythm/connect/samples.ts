import cSharp from '@madang/client/samples/walk.cs?raw';
import shell from '@madang/client/samples/walk.sh?raw';
// oxlint-disable-next-line import/default -- it is the text of the file
import typescript from '@madang/client/samples/walk.ts?raw';

/** The steps of the walk, as the samples mark them. */
export const STEPS = ['sign-in', 'songs', 'play', 'board'] as const;
export type Step = (typeof STEPS)[number];

/** A sample cut at its marks, `// --- name` or `# --- name`; what stands before the first is `opening`. */
export function cut(text: string): Record<Step | 'opening', string> {
  const parts = text.split(/^(?:\/\/|#) --- (.+)$\n/m);
  const found = Object.fromEntries(
    parts.slice(1).flatMap((part, i, rest) => (i % 2 === 0 ? [[part, rest[i + 1] ?? '']] : [])),
  ) as Record<Step, string>;
  const trimmed = STEPS.map((step) => [step, (found[step] ?? '').trim()]);
  return { ...Object.fromEntries(trimmed), opening: (parts[0] ?? '').trim() } as Record<
    Step | 'opening',
    string
  >;
}

/** The walk in each language; every one of them runs as it stands. */
export const SAMPLES = {
  typescript: { name: 'TypeScript', parts: cut(typescript) },
  cSharp: { name: 'C#', parts: cut(cSharp) },
  shell: { name: 'curl', parts: cut(shell) },
};
export type SampleLanguage = keyof typeof SAMPLES;
