/** The environment of a program that this one starts: its own, with some variables set anew. */
export function childEnv(set: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...set };
}
