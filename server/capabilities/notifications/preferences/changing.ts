import type { Context } from '../../../kernel/context/context.ts';
import { NEWS_CHANNELS, newsKinds } from '../../../kernel/room/news.ts';
import { newsKindUnknown, quietWrong } from './faults.ts';
import { minutesOf, type Quiet } from './rules/quiet.ts';
import type { Choice } from './wants.ts';
import type { PreferencesChange } from './schemas.ts';

/** A change as it is written down; quiet hours that are not given are `undefined`. */
export interface Change {
  choices: Choice[];
  quiet: Quiet | null | undefined;
}

/**
 * Looks at what a person wants changed.
 * @throws newsKindUnknown, quietWrong
 */
export function inspectChange(ctx: Context, { kinds = [], quiet }: PreferencesChange): Change {
  return {
    choices: kinds.flatMap((given, index) => choicesOf(ctx, given, index)),
    quiet: quiet && quietOf(quiet),
  };
}

function choicesOf(
  ctx: Context,
  given: NonNullable<PreferencesChange['kinds']>[number],
  index: number,
): Choice[] {
  const kind = ctx.port(newsKinds).find(({ name }) => name === given.kind);
  return NEWS_CHANNELS.flatMap((channel) => {
    const wanted = given[channel];
    if (kind !== undefined && wanted === undefined) return [];
    if (kind !== undefined && wanted !== undefined && kind.channels[channel] !== undefined) {
      return [{ kind: kind.name, channel, wanted }];
    }
    const detail = kind
      ? `${kind.name} is not told by ${channel}.`
      : `Nothing called ${given.kind} is told here.`;
    const pointer = `/kinds/${index}/${kind ? channel : 'kind'}`;
    throw newsKindUnknown({ detail, errors: [{ pointer, code: 'unknown', detail }] });
  });
}

function quietOf(given: { from: string; to: string }): Quiet {
  const quiet = { from: minutesOf(given.from), to: minutesOf(given.to) };
  if (quiet.from !== quiet.to) return quiet;
  const detail = 'They begin when they end: choose another end.';
  throw quietWrong({ detail, errors: [{ pointer: '/quiet/to', code: 'same', detail }] });
}
