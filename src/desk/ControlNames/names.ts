import { controlTexts as texts } from '../../i18n/controls'
import { say, type Text } from '../../i18n/text'

type Name = Text | ((element: Element, language: string) => string | undefined)

const textOf = (element: Element | null | undefined): string | undefined =>
  element?.textContent?.trim() || undefined

/** What is written over the field that a control is in. The star of a required one is not part of it. */
const ofField = (element: Element): string | undefined => {
  const field = element.closest(':has(> .field-label), .rich-text-lexical')
  const label = field?.querySelector('.field-label')
  return label?.firstChild?.textContent?.trim() || undefined
}

/** Ours have a label of their own, which what they suggest must not speak over. */
const ofLabel = (element: Element): string | undefined =>
  textOf((element as HTMLInputElement).labels?.[0])

const ofSelect = (element: Element): string | undefined =>
  ofField(element) ??
  ofLabel(element) ??
  textOf(element.closest('.rs__control')?.querySelector('.rs__placeholder'))

const ofRow = (element: Element, language: string): string | undefined => {
  const row = textOf(element.closest('tr')?.querySelector('a'))
  return row && say(texts.row, language, { row })
}

const ofComparison = (element: Element): string | undefined =>
  textOf(element.closest('.view-version__version-from')?.querySelector('span'))

/** That opens what a relationship points to. */
const ofOpener = (element: Element, language: string): string | undefined => {
  const label = element.closest('.relationship--multi-value-label')
  const what = textOf(label?.querySelector('.relationship--multi-value-label__text'))
  return what && say(texts.open, language, { what })
}

/** By selector, of the controls that Payload 3.90 leaves nameless or names in English. */
const controlNames: readonly [selector: string, name: Name][] = [
  ['[role=combobox]', ofSelect],
  ['.view-version__version-from [role=combobox]', ofComparison],
  ['.condition__field [role=combobox]', texts.conditionField],
  ['.condition__operator [role=combobox]', texts.conditionOperator],
  ['.condition__value :is(input, [role=combobox])', texts.conditionValue],
  ['.condition__actions-remove', texts.removeCondition],
  ['.condition__actions-add', texts.addCondition],
  ['.date-time-picker input', ofField],
  ['.ContentEditable__root', ofField],
  ['.checkbox-input input', ofField],
  ['.select-row__checkbox input', ofRow],
  ['.select-all__checkbox input', texts.allRows],
  ['.relationship--multi-value-label__drawer-toggler', ofOpener],
  ['.doc-controls .popup-button--background, .array-actions__button', texts.menu],
  ['.array-field__header-actions .popup-button', texts.menu],
  ['.relationship-add-new__add-button', texts.add],
  ['.date-time-picker__clear-button', texts.calendar],
  ['.collapsible__drag', texts.drag],
  ['.clickable-arrow--left', texts.previousPage],
  ['.clickable-arrow--right', texts.nextPage],
  ['.diff-collapser__toggle-button', textOf],
  ['section[aria-live]:has(.payload-toast-container), section[aria-label^=Notif]', texts.toasts],
  ['[data-button-key=bold]', texts.bold],
  ['[data-button-key=italic]', texts.italic],
  ['[data-button-key=link]', texts.link],
  ['.toolbar-popup__dropdown-add', texts.insert],
  ['.toolbar-popup__dropdown-text', texts.kindOfText],
  ['.draggable-block-menu', texts.dragParagraph],
  ['.add-block-menu, .insert-paragraph-at-end', texts.addParagraph],
  ['.link-edit', texts.editLink],
  ['.link-trash', texts.removeLink],
]

/** Twice in the order of keys: the field beside them does what they do. */
const repeated = '.dropdown-indicator, .clear-indicator'

/** A value that holds buttons is none itself. */
const holders = '.multi-value[role=button]'

/** What says that it is checked is a checkbox: the columns of a list. */
const checked = 'button[aria-checked]'

export const nameControls = (language: string): void => {
  // The last that fits. Two names in turn would each be a change, after which all are named anew, without end.
  const names = new Map<Element, string>()
  for (const [selector, name] of controlNames) {
    for (const element of document.querySelectorAll(selector)) {
      const text = typeof name === 'function' ? name(element, language) : say(name, language)
      if (text) names.set(element, text)
    }
  }
  for (const [element, text] of names) {
    if (element.getAttribute('aria-label') !== text) element.setAttribute('aria-label', text)
    if (element.hasAttribute('title')) element.setAttribute('title', text)
  }
  for (const element of document.querySelectorAll(repeated)) element.setAttribute('tabindex', '-1')
  for (const element of document.querySelectorAll(holders)) element.setAttribute('role', 'group')
  for (const element of document.querySelectorAll(checked)) element.setAttribute('role', 'checkbox')
}
