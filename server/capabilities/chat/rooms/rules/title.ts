/** What is drawn as nothing or turns the direction of what follows; joiners of emoji stay. */
const INVISIBLE =
  /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\u2800]|(?!\u200d|\ufe0e|\ufe0f)[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** A title as it is kept: composed, on one line, single spaces; null when nothing of it shows. */
export function cleanTitle(given: string): string | null {
  const title = given.normalize('NFC').replace(/\s+/gu, ' ').replace(INVISIBLE, '').trim();
  return VISIBLE.test(title) ? title : null;
}
