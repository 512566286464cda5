/** What somebody reads. */
export interface Letter {
  subject: string;
  text: string;
  html: string;
  /** Where one ends letters of this sort by one click of the mail program (RFC 8058). */
  endsAt?: string;
}

/** What a letter says, in one language. */
export interface LetterParts {
  subject: string;
  /** One paragraph each. */
  paragraphs: string[];
  /** The one thing to do; the address stands written out beneath it. */
  action?: { label: string; url: string };
  /** Small print: what to do when it was not oneself who asked. */
  notes?: string[];
}

const FRAME = {
  ko: { greeting: '안녕하세요,', from: '마당에서 드려요.' },
  en: { greeting: 'Hello,', from: 'Your yard, Madang' },
} as const;

/**
 * Puts a letter together as plain text and as simple HTML. It greets nobody by name: whoever signs up
 * with a stranger's address chooses the name, and must not have us mail their words to that stranger.
 */
export function writeLetter(language: 'ko' | 'en', parts: LetterParts): Letter {
  const { greeting, from } = FRAME[language];
  // A subject is one line: a second one would be a header of somebody's choice.
  const subject = parts.subject.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  const { paragraphs, action, notes = [] } = parts;
  const text = [
    greeting,
    ...paragraphs,
    ...(action ? [`${action.label}:\n${action.url}`] : []),
    ...notes,
    `-- \n${from}`,
  ].join('\n\n');
  const body = [
    paragraph(greeting),
    ...paragraphs.map((each) => paragraph(each)),
    ...(action ? [button(action)] : []),
    ...notes.map((each) => paragraph(each, SMALL)),
    paragraph(from, SMALL),
  ].join('\n');
  return { subject, text: `${text}\n`, html: page(language, subject, body) };
}

const SMALL = 'color:#6b655c;font-size:14px';

function page(language: string, subject: string, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(subject)}</title></head>
<body style="margin:0;background:#faf7f0;color:#26221c;font:16px/1.6 sans-serif;word-break:keep-all">
<div style="max-width:560px;margin:0 auto;padding:32px 20px">
${body}
</div>
</body>
</html>
`;
}

function paragraph(text: string, style = ''): string {
  return `<p style="margin:0 0 16px;${style}">${escape(text).replaceAll('\n', '<br>')}</p>`;
}

function button({ label, url }: { label: string; url: string }): string {
  const href = escape(url);
  return `<p style="margin:24px 0 8px"><a href="${href}" style="display:inline-block;padding:12px 20px;border-radius:10px;background:#26221c;color:#faf7f0;font-weight:600;text-decoration:none">${escape(label)}</a></p>
<p style="margin:0 0 24px;font-size:13px;word-break:break-all"><a href="${href}" style="color:#6b655c">${href}</a></p>`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
