/** Moves the focus to the next or the previous of the screen's cards; to the first when none has it. */
export const moveFocus = (screen: HTMLElement | null, by: 1 | -1): void => {
  const cards = [...(screen?.querySelectorAll<HTMLElement>('[data-card]') ?? [])]
  const at = cards.findIndex((card) => card.contains(document.activeElement))
  const next = at < 0 ? cards[0] : cards[at + by]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}
