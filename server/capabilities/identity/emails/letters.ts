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

/**
 * Brings the link that sets a new password.
 * @param since when the account was opened, where several claim the address
 */
export function resetLetter(
  { language, zone }: Reader,
  { url, since }: { url: string; since: Date | null },
): Letter {
  const opened = since && formatIn({ language, zone }, since);
  if (language === 'ko') {
    return writeLetter('ko', {
      subject: '비밀번호를 새로 정해 주세요',
      paragraphs: [
        '비밀번호를 잊었다고 해서 보내 드려요. 아래 단추로 새 비밀번호를 정할 수 있어요.',
        ...(opened ? [`${opened}에 만든 계정이에요. 이 주소로 만든 계정이 더 있어요.`] : []),
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
    paragraphs: [
      'You said that you forgot your password. Set a new one with the button below.',
      ...(opened ? [`It is for the account opened on ${opened}: several name this address.`] : []),
    ],
    action: { label: 'Set a new password', url },
    notes: [
      'The link opens once, within 30 minutes. A new password signs out every device.',
      'If it was not you, there is nothing to do: your password stays as it is. Show this link to nobody.',
    ],
  });
}

/** An instant as its reader writes it, in their zone. */
export function formatIn({ language, zone }: Reader, at: Date): string {
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: zone } as const;
  return new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en', format).format(at);
}
