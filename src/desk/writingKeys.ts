import type { KeyboardEvent } from 'react'

type Ways = { onSend: () => void; onLeave: () => void; mayLeave: boolean }

/**
 * The keys of a place to write that stands inside a form.
 * @param ways `mayLeave`: nothing is typed. What was goes by 取消 only: an input method takes Escape, too.
 */
export const writingKeys =
  ({ mayLeave, onLeave, onSend }: Ways) =>
  (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) onSend()
    // The form around must not see what is typed here: Ctrl+S would save it.
    event.stopPropagation()
    if (event.key === 'Escape' && mayLeave) onLeave()
  }
