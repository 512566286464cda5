import { writeLetter } from '../mail/index.ts';
import { formatIn, type Reader } from './letters.ts';

type Letter = ReturnType<typeof writeLetter>;

/** Tells the owner of an address that another account asked for it. */
export function takenLetter({ language }: Reader, url: string): Letter {
  if (language === 'ko') {
    return writeLetter('ko', {
      subject: '이 메일 주소로 쓰는 계정이 이미 있어요',
      paragraphs: [
        '마당의 다른 계정이 이 메일 주소를 자기 것으로 적었어요. 새로 가입했거나 주소를 바꾸려던 거예요.',
        '이 주소는 지금 계정의 것이라 아무것도 바뀌지 않았어요. 본인이라면 원래 계정으로 로그인해 주세요.',
      ],
      action: { label: '로그인하기', url },
      notes: ['본인이 아니라면 아무것도 하지 않아도 돼요. 계정은 안전해요.'],
    });
  }
  return writeLetter('en', {
    subject: 'There is an account with this mail address already',
    paragraphs: [
      'Another account in Madang gave this address as its own, by signing up or by changing to it.',
      'It belongs to your account, so nothing was changed. If it was you, sign in to the one you have.',
    ],
    action: { label: 'Sign in', url },
    notes: ['If it was not you, there is nothing to do: your account is safe.'],
  });
}

/** Tells the old address that a change was asked for, while it can still be stopped. */
export function changeAskedLetter(
  { language }: Reader,
  { email, url }: { email: string; url: string },
): Letter {
  const next = hideMailbox(email);
  if (language === 'ko') {
    return writeLetter('ko', {
      subject: '메일 주소를 바꾸려고 해요',
      paragraphs: [
        `계정의 메일 주소를 바꾸려고 해요. 새 주소에서 확인하면 바뀌어요.\n새 주소: ${next}`,
        '본인이 아니라면 지금 비밀번호를 새로 정해 주세요. 바꾸려던 일은 취소되고 모든 기기가 로그아웃돼요.',
      ],
      action: { label: '비밀번호 새로 정하기', url },
      notes: ['본인이 한 일이라면 아무것도 하지 않아도 돼요.'],
    });
  }
  return writeLetter('en', {
    subject: 'Your mail address is about to change',
    paragraphs: [
      `The mail address of your account is to become ${next}, as soon as that address confirms it.`,
      'If it was not you, set a new password now: that cancels the change and signs out every device.',
    ],
    action: { label: 'Set a new password', url },
    notes: ['If it was you, there is nothing to do.'],
  });
}

/** Tells the old address that it is not in use any more. */
export function changedLetter({ language }: Reader, email: string): Letter {
  const next = hideMailbox(email);
  if (language === 'ko') {
    return writeLetter('ko', {
      subject: '메일 주소가 바뀌었어요',
      paragraphs: [
        `계정의 메일 주소가 바뀌었어요. 앞으로 편지는 새 주소로 가고, 로그인도 새 주소로 해요.\n새 주소: ${next}`,
      ],
      notes: ['본인이 한 일이 아니라면 바로 운영자에게 알려 주세요.'],
    });
  }
  return writeLetter('en', {
    subject: 'Your mail address was changed',
    paragraphs: [
      `The mail address of your account is ${next} now. Letters go there, and you sign in with it.`,
    ],
    notes: ['If it was not you, tell the people who run this house at once.'],
  });
}

/** Tells that there is a new password. */
export function passwordLetter(
  { language, zone }: Reader,
  { at, url }: { at: Date; url: string },
): Letter {
  const when = formatIn({ language, zone }, at);
  if (language === 'ko') {
    return writeLetter('ko', {
      subject: '비밀번호가 바뀌었어요',
      paragraphs: [
        `${when}에 계정의 비밀번호가 바뀌었고, 다른 기기는 모두 로그아웃됐어요.`,
        '본인이 아니라면 지금 비밀번호를 새로 정해 주세요.',
      ],
      action: { label: '비밀번호 새로 정하기', url },
      notes: ['본인이 한 일이라면 아무것도 하지 않아도 돼요.'],
    });
  }
  return writeLetter('en', {
    subject: 'Your password was changed',
    paragraphs: [
      `The password of your account was changed on ${when}, and every other device was signed out.`,
      'If it was not you, set a new one now.',
    ],
    action: { label: 'Set a new password', url },
    notes: ['If it was you, there is nothing to do.'],
  });
}

/** An address of which the old mailbox learns enough to know it, and a thief of it little. */
function hideMailbox(email: string): string {
  const [mailbox = '', host = ''] = email.split('@');
  return `${[...mailbox][0] ?? ''}***@${host}`;
}
