import type { Context } from '../../../kernel/context/context.ts';

/** Tells the operator of a house for real that its documents name nobody yet. */
export async function remindOperator(ctx: Context): Promise<void> {
  const { operatorName, operatorContact, samples } = ctx.config;
  if (samples || (operatorName !== null && operatorContact !== null)) return;
  ctx.log.info(
    'the terms of use and the privacy policy name nobody: set MADANG_OPERATOR_NAME and MADANG_OPERATOR_CONTACT',
  );
}
