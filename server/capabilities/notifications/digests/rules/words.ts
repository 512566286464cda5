/** What a letter of news says. */
export interface DigestFacts {
  /** The first lines, the latest first. */
  lines: string[];
  /** How many there are in all. */
  count: number;
  url: string;
  endUrl: string;
}

/** The words of the letter that says what somebody has not read. */
export function digestWords(language: 'ko' | 'en', { lines, count, url, endUrl }: DigestFacts) {
  const more = count - lines.length;
  const listed = lines.map((line) => `• ${line}`).join('\n');
  return language === 'ko'
    ? {
        subject: `안 읽은 소식이 ${count}개 있어요`,
        paragraphs: [
          '못 보신 사이에 이런 일이 있었어요.',
          listed,
          ...(more > 0 ? [`그 밖에도 ${more}개가 더 있어요.`] : []),
        ],
        action: { label: '소식 보러 가기', url },
        notes: [
          '이 편지는 소식을 모아서 받겠다고 해서 보내 드렸어요.',
          `그만 받으려면 여기를 열어 주세요: ${endUrl}`,
        ],
      }
    : {
        subject: count === 1 ? 'One thing you have not read' : `${count} things you have not read`,
        paragraphs: [
          'This happened while you were away.',
          listed,
          ...(more > 0 ? [`And ${more} more.`] : []),
        ],
        action: { label: 'See your news', url },
        notes: [
          'You get this letter because you asked for your news by mail.',
          `To get no more of them, open ${endUrl}`,
        ],
      };
}
