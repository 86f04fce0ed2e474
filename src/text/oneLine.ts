// Line breaks and tabs: words on both sides of one stay apart.
const breaks = /[\t-\r\u0085\u2028\u2029]+/g
const unseen = /[\p{Cc}\p{Bidi_Control}]/gu

/** Without what would end a line, and what nobody sees that turns it around: `photo[RLO]gpj.exe` reads as a picture. */
export const asOneLine = (text: string): string => text.replace(breaks, ' ').replace(unseen, '')
