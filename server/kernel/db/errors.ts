/** The SQLSTATE of a PostgreSQL error, or null. */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : null;
}

/**
 * The constraint that an error broke, or null: rooms turn "this unique index was hit" into a
 * fault of theirs instead of checking first and inserting later.
 */
export function brokenConstraint(error: unknown): string | null {
  if (sqlState(error)?.startsWith('23') !== true) return null;
  return (error as { constraint?: string }).constraint ?? null;
}

/** 40001 serialisation failure, 40P01 deadlock: the same transaction may pass when tried again. */
export function isRetryable(error: unknown): boolean {
  const state = sqlState(error);
  return state === '40001' || state === '40P01';
}
