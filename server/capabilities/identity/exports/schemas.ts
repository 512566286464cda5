import {
  Id,
  Instant,
  oneOf,
  orNull,
  strict,
  Type,
  type Static,
} from '../../../kernel/action/schema.ts';

/** One export of a person's things. */
export const Export = strict({
  id: Id,
  state: oneOf(['waiting', 'working', 'ready', 'failed', 'expired'], {
    description:
      '`waiting` for its turn, `working`, `ready` to be downloaded, `failed`: start another one, `expired`: deleted',
  }),
  rowsDone: Type.Integer({ description: 'rows that are in the archive so far' }),
  rowsTotal: orNull(Type.Integer({ description: 'rows there will be; null until counted' })),
  bytes: orNull(Type.Integer({ description: 'size of the archive' })),
  askedAt: Instant,
  expiresAt: orNull(
    Type.String({ format: 'date-time', description: 'when the archive is deleted' }),
  ),
  link: orNull(
    Type.String({
      description:
        'path of the archive while it is ready. Whoever has it may download until then: keep it to yourself',
    }),
  ),
});
export type Export = Static<typeof Export>;
