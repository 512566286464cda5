import { refKind } from '../../../kernel/room/ref.ts';
import { findTitles } from './store.ts';

/** Songs are what other rooms speak of; whoever is signed in may talk about one. */
export const songRef = refKind({
  kind: 'song',
  talk: 'open',
  async reach(ctx, ids) {
    const rows = await findTitles(ctx.db, ids);
    return new Map(
      rows.map(({ id, title_ko, title_en }) => [
        id,
        { title: { ko: title_ko, en: title_en }, path: `/rhythm/songs/${id}` },
      ]),
    );
  },
});
