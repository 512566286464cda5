import { answer, api } from '$lib/kernel/api/client.ts';
import { type Problem, toProblem } from '$lib/kernel/api/problem.ts';
import type { paths } from '$lib/kernel/api/schema.d.ts';
import { Paged } from '$lib/kernel/reading/paged.svelte.ts';
import { Rows } from '$lib/kernel/virtual/rows.ts';
import { inbox } from '../inbox.svelte.ts';

type Page =
  paths['/api/notifications/news']['get']['responses'][200]['content']['application/json'];
/** A line of the inbox. */
export type News = Page['items'][number];

/** Height of a row with two lines of text, in px. */
const ROW_PX = 84;
const PAGE = 50;

/** The inbox as it is looked at; what is marked or removed shows at once, and comes back when it did not work. */
export class NewsList {
  /** What went wrong with the last change. */
  problem = $state.raw<Problem | null>(null);
  readonly rows = new Rows(() => ROW_PX);
  readonly paged = new Paged<News>((cursor) => {
    const query = { limit: PAGE, ...(cursor === null ? {} : { cursor }) };
    return answer(api.GET('/api/notifications/news', { params: { query } }));
  });

  get hasUnread(): boolean {
    return this.paged.items?.some(({ readAt }) => readAt === null) ?? false;
  }

  refresh(): Promise<void> {
    return this.paged.refresh();
  }

  /** Marks as read all that is shown; what came meanwhile stays unread. */
  markAll(): Promise<void> {
    const upTo = this.paged.items?.[0]?.seq;
    if (upTo === undefined) return Promise.resolve();
    return this.#change(
      (items) => items.map(asRead),
      async () => {
        const body = { upTo };
        inbox.set((await answer(api.PUT('/api/notifications/news/read', { body }))).count);
      },
    );
  }

  /** One went where the line leads. */
  markOne(newsId: string): Promise<void> {
    if (!this.#isUnread(newsId)) return Promise.resolve();
    return this.#change(
      (items) => items.map((news) => (news.id === newsId ? asRead(news) : news)),
      async () => {
        const call = api.PUT('/api/notifications/news/{newsId}/read', {
          params: { path: { newsId } },
        });
        inbox.set((await answer(call)).count);
      },
    );
  }

  remove(newsId: string): Promise<void> {
    return this.#change(
      (items) => items.filter(({ id }) => id !== newsId),
      async () => {
        const params = { path: { newsId } };
        await answer(api.DELETE('/api/notifications/news/{newsId}', { params }));
      },
    );
  }

  #isUnread(newsId: string): boolean {
    return this.paged.items?.some(({ id, readAt }) => id === newsId && readAt === null) ?? false;
  }

  async #change(show: (items: News[]) => News[], send: () => Promise<void>): Promise<void> {
    const { reading } = this.paged;
    const before = reading.data;
    this.problem = null;
    if (before !== undefined) reading.data = { ...before, items: show(before.items) };
    try {
      await send();
    } catch (error) {
      this.problem = toProblem(error);
      reading.data = before;
    }
  }
}

function asRead(news: News): News {
  return { ...news, readAt: news.readAt ?? new Date().toISOString() };
}
