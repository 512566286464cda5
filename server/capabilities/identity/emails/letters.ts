import { writeLetter } from '../mail/index.ts';

/** Who reads a letter, and how. */
export interface Reader {
  language: 'ko' | 'en';
  zone: string;
}

type Letter = ReturnType<typeof writeLetter>;

/** Asks whether an address is one's own. */
export function verifyLetter({ language }: Reader, url: string): Letter {
  if (language === 'ko') {
    return writeLetter('ko', {
      subject: '메일 주소를 확인해 주세요',
      paragraphs: [
        '마당에 이 메일 주소로 계정이 만들어졌어요.',
        '아래 단추로 주소를 확인하면, 비밀번호를 잊어도 이 메일로 다시 들어올 수 있어요.',
      ],
      action: { label: '메일 주소 확인하기', url },
      notes: ['링크는 3일 동안 한 번만 열려요.', '가입한 적이 없다면 아무것도 하지 않아도 돼요.'],
    });
  }
  return writeLetter('en', {
    subject: 'Please confirm your mail address',
    paragraphs: [
      'An account in Madang was opened with this mail address.',
      'Confirm it with the button below, and this mailbox lets you back in if you forget your password.',
    ],
    action: { label: 'Confirm mail address', url },
    notes: [
      'The link opens once, within 3 days.',
      'If you did not sign up, there is nothing to do.',
    ],
  });
}

/** Asks the new address whether it is one's own. */
export function changeLetter({ language }: Reader, url: string): Letter {
  if (language === 'ko') {
    return writeLetter('ko', {
      subject: '새 메일 주소를 확인해 주세요',
      paragraphs: [
        '마당 계정의 메일 주소를 이 주소로 바꾸려고 해요.',
        '아래 단추로 확인하면 바뀌어요. 그때까지는 지금 주소가 그대로 쓰여요.',
      ],
      action: { label: '이 주소로 바꾸기', url },
      notes: ['링크는 하루 동안 한 번만 열려요.', '부탁한 적이 없다면 아무것도 하지 않아도 돼요.'],
    });
  }
  return writeLetter('en', {
    subject: 'Please confirm your new mail address',
    paragraphs: [
      'Somebody wants to use this address for their account in Madang.',
      'Confirm it with the button below. Until then the address of before stays in use.',
    ],
    action: { label: 'Use this address', url },
    notes: ['The link opens once, within a day.', 'If it was not you, there is nothing to do.'],
  });
}

/** Tells an address that signs somebody in already that another account asked for it. */
export function takenLetter({ language }: Reader, url: string): Letter {
  if (language === 'ko') {
    return writeLetter('ko', {
      subject: '이 메일 주소로 쓰는 계정이 이미 있어요',
      paragraphs: [
        '마당의 다른 계정에서 메일 주소를 이 주소로 바꾸려고 했어요.',
        '이 주소로 로그인하는 계정이 이미 있어서 아무것도 바뀌지 않았어요. 본인이라면 그 계정으로 로그인해 주세요.',
      ],
      action: { label: '로그인하기', url },
      notes: ['본인이 아니라면 아무것도 하지 않아도 돼요. 계정은 안전해요.'],
    });
  }
  return writeLetter('en', {
    subject: 'There is an account with this mail address already',
    paragraphs: [
      'Another account in Madang asked to use this address.',
      'An account signs in with it already, so nothing was changed. If it was you, sign in to that account.',
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

/** Brings the link that sets a new password. */
export function resetLetter({ language }: Reader, url: string): Letter {
  if (language === 'ko') {
    return writeLetter('ko', {
      subject: '비밀번호를 새로 정해 주세요',
      paragraphs: [
        '비밀번호를 잊었다고 해서 보내 드려요. 아래 단추로 새 비밀번호를 정할 수 있어요.',
      ],
      action: { label: '새 비밀번호 정하기', url },
      notes: [
        '링크는 30분 동안 한 번만 열리고, 새 비밀번호를 정하면 모든 기기가 로그아웃돼요.',
        '부탁한 적이 없다면 아무것도 하지 않아도 돼요. 비밀번호는 그대로예요. 이 링크를 아무에게도 보여 주지 마세요.',
      ],
    });
  }
  return writeLetter('en', {
    subject: 'Set a new password',
    paragraphs: ['You said that you forgot your password. Set a new one with the button below.'],
    action: { label: 'Set a new password', url },
    notes: [
      'The link opens once, within 30 minutes. A new password signs out every device.',
      'If it was not you, there is nothing to do: your password stays as it is. Show this link to nobody.',
    ],
  });
}

/** Tells that there is a new password. */
export function passwordLetter(
  { language, zone }: Reader,
  { at, url }: { at: Date; url: string },
): Letter {
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: zone } as const;
  const when = new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en', format).format(at);
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
