import type { AnyAction } from '../action/action.ts';
import { asksForFactor } from '../action/permission.ts';
import { factorNeeded } from '../action/second-factor.ts';
import * as catalogue from '../faults/catalogue.ts';
import type { FaultKind } from '../faults/fault.ts';

/** The refusals of an operation for its OpenAPI description, by status: every action's and its own. */
export function refusals(spec: AnyAction['spec']): Record<string, object> {
  const takesInput = Boolean(spec.params ?? spec.query ?? spec.body);
  const kinds: FaultKind[] = [
    ...(takesInput ? [catalogue.inputWrong.kind] : []),
    ...(spec.permission === 'anyone' ? [] : [catalogue.whoAreYou.kind]),
    ...(spec.permission === 'anyone' || spec.permission === 'guest'
      ? []
      : [catalogue.notAllowed.kind]),
    ...(asksForFactor(spec.permission) ? [factorNeeded.kind] : []),
    ...(spec.idempotent ? [catalogue.keyReused.kind] : []),
    catalogue.tooMany.kind,
    ...(spec.faults ?? []).map((maker) => maker.kind),
  ];
  const byStatus = Map.groupBy(kinds, (kind) => String(kind.status));
  return Object.fromEntries(
    [...byStatus]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([status, same]) => [
        status,
        {
          description: same.map((kind) => `\`${kind.code}\`: ${kind.title}`).join('\n\n'),
          content: {
            'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
          },
        },
      ]),
  );
}
