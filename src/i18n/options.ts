import type { Text } from './text'

/** The options of a select field, from its labels. */
export const optionsOf = <Value extends string>(labels: Record<Value, Text>) =>
  (Object.keys(labels) as Value[]).map((value) => ({ value, label: labels[value] }))
