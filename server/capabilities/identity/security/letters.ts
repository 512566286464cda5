import type { Place } from '../../../kernel/place/place.ts';
import { writeLetter } from '../mail/index.ts';
import { deviceInLetter } from './rules/device.ts';
import type { Told } from './rules/kinds.ts';

/** Who reads a letter, and how. */
export interface Reader {
  language: 'ko' | 'en';
  zone: string;
}

/** What is told. */
export interface NoticeFacts {
  kind: Told;
  at: Date;
  seen: { device: string | null; place: Place | null };
}

/** What a letter says; `ask` where what to do about it is another thing than usual. */
interface Words {
  subject: string;
  says: string;
  ask?: string;
}

const SAYS: Record<Reader['language'], Record<Told, Words>> = {
  ko: {
    signed_in_new_device: {
      subject: '새 기기에서 로그인했어요',
      says: '처음 보는 기기에서 계정에 로그인했어요.',
    },
    token_reused: {
      subject: '한 기기를 로그아웃했어요',
      says: '한 기기의 로그인이 다른 곳에서도 쓰여서, 그 기기를 로그아웃했어요. 누군가 복사했을 수 있어요.',
    },
    signed_out_by_administrator: {
      subject: '관리자가 모든 기기를 로그아웃했어요',
      says: '마당의 관리자가 계정에 로그인된 기기를 모두 로그아웃했어요. 다시 로그인하면 그대로 쓸 수 있어요.',
      ask: '다른 사람이 계정에 들어온 것 같다면 다시 로그인해서 비밀번호를 바꿔 주세요. 까닭은 관리자에게 물어보면 돼요.',
    },
    factor_added: {
      subject: '일회용 코드를 켰어요',
      says: '이제 로그인할 때 인증 앱의 일회용 코드를 물어요.',
    },
    factor_removed: {
      subject: '일회용 코드를 껐어요',
      says: '이제 로그인할 때 일회용 코드를 묻지 않아요.',
    },
    factors_dropped: {
      subject: '운영자가 2단계 인증을 껐어요',
      says: '마당의 운영자가 계정의 2단계 인증을 끄고 모든 기기를 로그아웃했어요. 다시 로그인하면 새로 켤 수 있어요.',
      ask: '부탁한 일이라면 아무것도 하지 않아도 돼요. 부탁한 적이 없다면 비밀번호를 바꾸고 운영자에게 알려 주세요.',
    },
    codes_guessed: {
      subject: '누군가 일회용 코드를 맞혀 보고 있어요',
      says: '비밀번호를 아는 누군가가 일회용 코드를 여러 번 틀렸어요. 아직 들어오지 못했어요. 본인이 아니라면 비밀번호를 바꿔 주세요.',
    },
    passkey_added: {
      subject: '새 패스키를 등록했어요',
      says: '이제 새 패스키로도 계정에 들어올 수 있어요.',
    },
    passkey_cloned: {
      subject: '복제된 것 같은 패스키를 막았어요',
      says: '패스키 하나가 복제된 것처럼 쓰여서 로그인을 막았어요. 그 패스키를 지우고 새로 등록해 주세요.',
    },
    provider_linked: {
      subject: '다른 서비스의 계정을 연결했어요',
      says: '이제 연결한 계정으로도 들어올 수 있어요.',
    },
  },
  en: {
    signed_in_new_device: {
      subject: 'A sign-in on a new device',
      says: 'Your account was opened on a device we have not seen before.',
    },
    token_reused: {
      subject: 'We signed one of your devices out',
      says: 'The sign-in of one device was used in a second place, so we ended it. Somebody may have copied it.',
    },
    signed_out_by_administrator: {
      subject: 'An administrator signed out all your devices',
      says: 'An administrator of the yard signed your account out on every device. Sign in again and everything is as it was.',
      ask: 'If somebody else may have come in, sign in and change your password. The administrator can tell you why.',
    },
    factor_added: {
      subject: 'One-time codes are on',
      says: 'Signing in asks for a one-time code of an authenticator app from now on.',
    },
    factor_removed: {
      subject: 'One-time codes are off',
      says: 'Signing in does not ask for a one-time code any more.',
    },
    factors_dropped: {
      subject: 'The operator turned your two-step sign-in off',
      says: 'The operator of the yard turned two-step sign-in off for your account, and signed it out on every device. Sign in and turn it on anew.',
      ask: 'If you asked for it, there is nothing to do. If not, change your password and tell the operator.',
    },
    codes_guessed: {
      subject: 'Somebody is guessing your one-time code',
      says: 'Somebody who knows your password gave wrong codes several times. They have not come in. If it was not you, change your password.',
    },
    passkey_added: {
      subject: 'A new passkey',
      says: 'A new passkey opens your account from now on.',
    },
    passkey_cloned: {
      subject: 'We refused a passkey that looks copied',
      says: 'A passkey was used as a copy of it would be, so we did not let it in. Remove it and add a new one.',
    },
    provider_linked: {
      subject: 'An account of another service was linked',
      says: 'The linked account opens yours from now on.',
    },
  },
};

const WORDS = {
  ko: {
    at: '시각',
    device: '기기',
    place: '곳',
    unknown: '이름을 모르는 기기',
    ask: '본인이 한 일이라면 아무것도 하지 않아도 돼요. 아니라면 아래에서 그 기기를 로그아웃하고 비밀번호를 바꿔 주세요.',
    label: '기기와 보안 보기',
  },
  en: {
    at: 'When',
    device: 'Device',
    place: 'Where',
    unknown: 'a device without a known name',
    ask: 'If it was you, there is nothing to do. If not, sign that device out below and change your password.',
    label: 'See devices and security',
  },
} as const;

/** Tells of something that a thief would do, too. */
export function noticeLetter(
  { language, zone }: Reader,
  { kind, at, seen }: NoticeFacts,
  url: string,
): ReturnType<typeof writeLetter> {
  const words = WORDS[language];
  const { subject, says, ask = words.ask } = SAYS[language][kind];
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: zone } as const;
  const facts = [
    `${words.at}: ${new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en', format).format(at)}`,
    seen.device !== null && `${words.device}: ${deviceInLetter(seen.device) ?? words.unknown}`,
    seen.place !== null && `${words.place}: ${placeName(seen.place, language)}`,
  ];
  return writeLetter(language, {
    subject,
    paragraphs: [says, facts.filter((fact) => fact !== false).join('\n')],
    action: { label: words.label, url },
    notes: [ask],
  });
}

function placeName({ country, city }: Place, language: Reader['language']): string {
  const name = new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country;
  return city === null ? name : `${name}, ${city}`;
}
