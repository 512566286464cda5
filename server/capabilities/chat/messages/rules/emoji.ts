const EMOJI = /^\p{RGI_Emoji}$/v;

/** Whether a text is one emoji, as Unicode recommends them for interchange. */
export function isEmoji(text: string): boolean {
  return EMOJI.test(text);
}
