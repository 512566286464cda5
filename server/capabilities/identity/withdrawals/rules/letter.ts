import { GRACE_DAYS, REMINDED_DAYS } from '../limits.ts';

/** What a letter about leaving is made of. */
export interface LeavingFacts {
  language: 'ko' | 'en';
  /** The person's own zone: the day is theirs. */
  zone: string;
  dueAt: Date;
  /** Where one signs in and stays after all. */
  url: string;
}

/** The words of the letter that confirms that an account was asked to be deleted. */
export function askedWords({ language, zone, dueAt, url }: LeavingFacts) {
  const day = dayOf(language, zone, dueAt);
  return language === 'ko'
    ? {
        subject: '계정 삭제를 요청했어요',
        paragraphs: [
          `계정과 남긴 것이 모두 ${day}에 지워져요. 그때까지 다른 사람에게는 보이지 않아요.`,
          `마음이 바뀌면 ${GRACE_DAYS}일 안에 로그인해서 되돌릴 수 있어요.`,
        ],
        action: { label: '로그인해서 되돌리기', url },
        notes: ['직접 요청하지 않았다면 지금 로그인해서 되돌리고 비밀번호를 바꿔 주세요.'],
      }
    : {
        subject: 'You asked us to delete your account',
        paragraphs: [
          `Your account and everything in it will be deleted on ${day}. Until then nobody else sees it.`,
          `If you change your mind, sign in within ${GRACE_DAYS} days and undo it.`,
        ],
        action: { label: 'Sign in and undo it', url },
        notes: ['If it was not you who asked, sign in now, undo it, and change your password.'],
      };
}

/** The words of the letter that reminds of the end. */
export function reminderWords({ language, zone, dueAt, url }: LeavingFacts) {
  const day = dayOf(language, zone, dueAt);
  return language === 'ko'
    ? {
        subject: `${REMINDED_DAYS}일 뒤에 계정이 지워져요`,
        paragraphs: [
          `계정과 남긴 것이 모두 ${day}에 지워지고, 그 뒤에는 되돌릴 수 없어요.`,
          '계속 쓰고 싶다면 그 전에 로그인해서 되돌려 주세요. 떠나려면 아무것도 하지 않아도 돼요.',
        ],
        action: { label: '로그인해서 되돌리기', url },
      }
    : {
        subject: `Your account will be deleted in ${REMINDED_DAYS} days`,
        paragraphs: [
          `Your account and everything in it will be deleted on ${day}. After that it cannot be brought back.`,
          'To stay, sign in before then and undo it. To leave, you need not do anything.',
        ],
        action: { label: 'Sign in and undo it', url },
      };
}

function dayOf(language: 'ko' | 'en', timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(at);
}
