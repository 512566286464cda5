import { sampleAccounts } from '../../identity/accounts/index.ts';
import type { Context } from '../../../kernel/context/context.ts';
import { createGroup, openDirect } from '../rooms/index.ts';
import { tellStory, type Line } from './story.ts';
import { hasMessages } from './store/forgetting.ts';

/** Who says what, and so many minutes after the one before; people by their place among the accounts. */
type Script = [who: number, text: string, minutes: number][];

const GROUP: Script = [
  [0, '토요일 합주 몇 시에 시작할까요?', 0],
  [2, '저는 두 시 이후면 다 좋아요', 4],
  [1, 'Two works for me. Same place?', 11],
  [0, '네, 마당 옆 연습실이요. 예약해 둘게요!', 3],
  [2, '아리랑 하드 연습하고 있는데 후렴이 아직 어려워요 😅', 190],
  [0, '후렴은 왼손만 따로 해 보세요. 저도 그렇게 했어요', 6],
  [1, 'That helped me too. Slow it down to 80% in practice first', 9],
  [2, '오, 80%로 하니까 보여요. 고마워요!', 42],
  [3, '연습실 열쇠는 경비실에 맡겨 뒀습니다', 600],
  [0, '감사합니다! 이번 주는 셋이서 끝까지 가 봐요', 12],
  [1, 'I will bring cookies 🍪', 20],
];

const PAIR: Script = [
  [1, 'Hi! Was that you above me on Arirang?', 0],
  [0, '네 저예요 ㅎㅎ 어제 겨우 넘었어요', 8],
  [1, 'Nice run. Rematch tonight?', 2],
  [0, '좋아요, 여덟 시 어때요?', 1],
];

/** Minutes from the first line to now. */
const GROUP_AGO = 2_000;
const PAIR_AGO = 300;

/** Lets the sample people talk: in a group, and two of them with each other. */
export async function makeSamples(ctx: Context): Promise<void> {
  if (await hasMessages(ctx.db)) return;
  const people = await sampleAccounts(ctx);
  const [minji, jun] = people;
  if (!minji || !jun) return;
  await ctx.transaction(async (ctx) => {
    const asMinji = ctx.as({ kind: 'person', id: minji, role: 'member', sessionId: minji });
    const group = await createGroup(asMinji, { title: '토요일 합주', members: people.slice(1) });
    await tellStory(ctx, group.id, linesOf(ctx, people, GROUP, GROUP_AGO));
    const pair = await openDirect(asMinji, { personId: jun });
    await tellStory(ctx, pair.id, linesOf(ctx, people, PAIR, PAIR_AGO));
  });
}

function linesOf(ctx: Context, people: string[], script: Script, agoMinutes: number): Line[] {
  let atMs = ctx.now.getTime() - agoMinutes * 60_000;
  return script.flatMap(([who, text, minutes]) => {
    atMs += minutes * 60_000;
    const personId = people[who];
    return personId === undefined ? [] : [{ personId, text, at: new Date(atMs) }];
  });
}
