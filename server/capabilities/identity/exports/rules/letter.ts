import { READY_DAYS } from '../limits.ts';

/** The words of the letter that tells that an export lies ready. */
export function readyWords(language: 'ko' | 'en', url: string) {
  return language === 'ko'
    ? {
        subject: '내보낸 내 정보가 준비됐어요',
        paragraphs: [
          `마당에 있는 내 정보를 파일 하나로 모았어요. ${READY_DAYS}일 동안 받을 수 있고, 그 뒤에는 지워져요.`,
        ],
        action: { label: '받으러 가기', url },
        notes: [
          '직접 요청하지 않았다면 다른 사람이 내 계정을 쓰고 있을 수 있어요. 비밀번호를 바꾸고 모르는 기기를 로그아웃해 주세요.',
        ],
      }
    : {
        subject: 'Your export is ready',
        paragraphs: [
          `All your things from Madang are in one file. You can download it for ${READY_DAYS} days; then it is deleted.`,
        ],
        action: { label: 'Go and get it', url },
        notes: [
          'If you did not ask for this, somebody else may be using your account: change your password and sign out devices you do not know.',
        ],
      };
}
