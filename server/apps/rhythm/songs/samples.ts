import { tellStory } from '../../../capabilities/chat/messages/index.ts';
import { bringIn, readAbout } from '../../../capabilities/chat/rooms/index.ts';
import { sampleAccounts } from '../../../capabilities/identity/accounts/index.ts';
import type { Context } from '../../../kernel/context/context.ts';

const SONG = 'song:arirang';
/** Who says what, and how many minutes ago. */
const TALK: [who: number, text: string, minutesAgo: number][] = [
  [1, 'The second half speeds up a little, right? Or is it just me', 4_300],
  [0, '안 빨라져요! 음표가 촘촘해져서 그렇게 느껴지는 것 같아요', 4_270],
  [2, '이 곡은 이어폰 끼고 하면 훨씬 쉬워요', 1_480],
  [1, 'Full combo at last 🎉', 90],
  [0, '와 축하해요!!', 84],
];

/** Lets the sample people talk about a song. */
export async function makeSamples(ctx: Context): Promise<void> {
  const people = await sampleAccounts(ctx);
  const [first] = people;
  if (first === undefined || (await readAbout(ctx, SONG, first))) return;
  await ctx.transaction(async (ctx) => {
    let roomId = '';
    for (const personId of people) roomId = await bringIn(ctx, SONG, personId);
    const lines = TALK.flatMap(([who, text, minutesAgo]) => {
      const personId = people[who];
      const at = new Date(ctx.now.getTime() - minutesAgo * 60_000);
      return personId === undefined ? [] : [{ personId, text, at }];
    });
    await tellStory(ctx, roomId, lines);
  });
}
