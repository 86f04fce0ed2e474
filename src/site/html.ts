const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark)

/** Runs 本报讯（记者 某某） into the first paragraph, as print does; before a text that begins otherwise, alone. */
export const withOpening = (bodyHtml: string, opening: string): string => {
  if (!opening) return bodyHtml
  const mark = `<span class="opening">${escapeHtml(opening)}</span>`
  return /^<p[\s>]/.test(bodyHtml)
    ? bodyHtml.replace(/^<p[^>]*>/, (tag) => tag + mark)
    : `<p>${mark}</p>${bodyHtml}`
}

/** JSON that may stand in a `<script>`: nothing in it can end the element or open a comment. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** Without the characters that XML has no way to write: one soft line break of Word, and no reader opens the feed. */
export const xmlText = (xml: string): string =>
  // eslint-disable-next-line no-control-regex -- finding control characters is the purpose
  xml.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu, '')
