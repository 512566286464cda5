/** A file of an archive, as its list names it. */
export interface Listed {
  path: string;
  rows: number | null;
  /** What it is, in one line. */
  says: string;
}

/** The README of an archive, Korean first. */
export function archiveReadme(files: readonly Listed[], madeAt: Date): string {
  const day = madeAt.toISOString();
  const lines = files.map(({ path, rows, says }) => `| \`${path}\` | ${rows ?? ''} | ${says} |`);
  return `# 마당에서 내보낸 내 정보

${day}에 만들었어요. 마당이 나에 대해 가지고 있는 것이 모두 들어 있어요.

- 표마다 파일이 하나씩 있어요. \`.json\`은 프로그램이 읽기 좋고, 같은 내용의 \`.csv\`는 스프레드시트로 열 수 있어요(칸에 담기지 않는 긴 목록은 \`.json\`에만 있어요).
- 시각은 UTC로 적혀 있어요. 글자는 모두 UTF-8이에요.
- 다른 사람은 이름으로만 나와요. 떠난 사람은 이름이 비어 있어요.
- 비밀번호와 열쇠처럼 로그인에 쓰이는 값은 들어 있지 않아요.
- \`manifest.json\`에는 파일마다 줄 수와 크기, SHA-256 값이 있어요.

# Your things from Madang

Made at ${day}. All that this house keeps about you is in here.

- There is one file for each table: \`.json\` for programs, and the same as \`.csv\` for spreadsheets (lists that fit no cell are in the JSON only).
- Times are in UTC, texts in UTF-8.
- Other people appear by name only; the name of somebody who has left is empty.
- What signs you in (passwords, keys) is not in here.
- \`manifest.json\` has the number of rows, the size and the SHA-256 of each file.

| file | rows | what it is |
|---|---|---|
${lines.join('\n')}
`;
}
