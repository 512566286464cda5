/** A verdict on a name, as the house gives it. */
type Judge = (name: string) => { name: string } | { refused: string };

/** Graphemes a name is cut to, should it be longer than the house takes. */
const KEPT_GRAPHEMES = 30;
const graphemes = new Intl.Segmenter('ko', { granularity: 'grapheme' });
const NAMELESS = { ko: '새 친구', en: 'New friend' } as const;

/**
 * A new person's name from what the provider calls them: cleaned of what the house's rules refuse, and
 * a plain one when nothing is left. Nothing is asked; they change it whenever they like.
 * @param given as the provider sent it, which may be anything
 * @param judge the house's rules for names
 */
export function nameFrom(given: string | null, language: 'ko' | 'en', judge: Judge): string {
  for (const candidate of [given ?? '', cleaned(given ?? '')]) {
    const verdict = judge(candidate);
    if ('name' in verdict) return verdict.name;
  }
  return NAMELESS[language];
}

/** Without control, direction-turning and unassigned characters, without marks, and cut. */
function cleaned(given: string): string {
  const plain = given
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu, ' ')
    .replace(/\p{M}{3,}/gu, '')
    .trim();
  const kept = Array.from(graphemes.segment(plain), ({ segment }) => segment);
  return kept.slice(0, KEPT_GRAPHEMES).join('');
}
