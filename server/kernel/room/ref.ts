import { strict, Type } from '../action/schema.ts';
import type { Context } from '../context/context.ts';
import { notFound } from '../faults/catalogue.ts';
import { port } from './port.ts';

/** What a reference points at, as others show it: how it is called, and where people find it. */
export interface Reached {
  title: { ko: string; en: string };
  /** The page of the web app. */
  path: string;
}

/** A kind of thing that other rooms may speak of: a song, a class. Declared by the room whose noun it is. */
export interface RefKind {
  /** The word before the colon of a reference: `song`. */
  readonly kind: string;
  /** Who may talk about it: whoever is signed in, or only those whom its room lets in. */
  readonly talk: 'open' | 'invited';
  /**
   * Those of the ids that are there and that the actor may see, by id. One query, for lists; nobody asks
   * for more than a page.
   */
  reach(ctx: Context, ids: string[]): Promise<Map<string, Reached>>;
}

/** Declares a kind of thing that may be referred to. */
export function refKind(spec: RefKind): RefKind {
  return spec;
}

/** The kinds of this house, from its open rooms; the house itself binds it. */
export const refKinds = port<ReadonlyMap<string, RefKind>>('kernel.refKinds');

/** A reference as it is written: `kind:id`. */
export const Ref = Type.String({
  pattern: '^[a-z][a-z-]{0,30}:[A-Za-z0-9_.-]{1,80}$',
  description: 'a thing of this house, `kind:id`',
  examples: ['song:arirang'],
});

/** What a reference points at, as it is answered. */
export const RefShown = strict({
  ref: Ref,
  title: strict({ ko: Type.String(), en: Type.String() }),
  path: Type.String({
    description: 'its page in the web app',
    examples: ['/rhythm/songs/arirang'],
  }),
});

/** What a reference points at, and who may talk about it. */
export interface ReachedRef extends Reached {
  talk: RefKind['talk'];
}

/**
 * What a reference points at.
 * @throws notFound when there is no such kind, no such thing, or the actor may not know of it
 */
export async function reachRef(ctx: Context, ref: string): Promise<ReachedRef> {
  const reached = (await reachRefs(ctx, [ref])).get(ref);
  if (!reached) throw notFound({ detail: 'There is no such thing to talk about.' });
  return reached;
}

/** What references point at, by reference; those that lead nowhere are missing. One query a kind. */
export async function reachRefs(ctx: Context, refs: string[]): Promise<Map<string, ReachedRef>> {
  const kinds = ctx.port(refKinds);
  const asked = Map.groupBy(new Set(refs), (ref) => ref.slice(0, ref.indexOf(':')));
  const found = await Promise.all(
    [...asked].map(async ([word, same]) => {
      const kind = kinds.get(word);
      if (!kind) return [];
      const ids = same.map((ref) => ref.slice(word.length + 1));
      const things = await kind.reach(ctx, ids);
      return [...things].map(
        ([id, reached]) => [`${word}:${id}`, { ...reached, talk: kind.talk }] as const,
      );
    }),
  );
  return new Map(found.flat());
}
