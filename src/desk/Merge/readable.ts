import { aiUseLabels, articleFields, kindLabels } from '../../i18n/articles'
import { bylineLabels, bylineRoleLabels, type BylineRole } from '../../i18n/byline'
import { slugTexts } from '../../i18n/slug'
import { say } from '../../i18n/text'
import type { Text, TextField } from '../../workflow'
import type { Node } from './choices'

type Person = { name?: string | null; role?: BylineRole | null; reporter?: unknown }
type Placed = { caption?: string | null; credit?: Person[] | null }
type Names = ReadonlyMap<string, string>

const nameOf = (value: unknown, names: Names): string => {
  if (typeof value === 'object' && value && 'name' in value) return String(value.name)
  return typeof value === 'string' ? (names.get(value) ?? value) : ''
}

const peopleText = (people: Person[], names: Names, language: string): string =>
  people
    .map(({ name, reporter, role }) => {
      const person = name || nameOf(reporter, names)
      if (!role) return person
      return say(bylineLabels.withRole, language, {
        name: person,
        role: say(bylineRoleLabels[role], language),
      })
    })
    .join('\u3000')

const joined = (group: unknown): string =>
  Object.values((group ?? {}) as Record<string, unknown>)
    .filter((part): part is string => typeof part === 'string' && part !== '')
    .join(' · ')

/** What a field says, as a person reads it. */
export const readable = (
  field: TextField,
  value: unknown,
  names: Names,
  language: string,
): string => {
  switch (field) {
    case 'section':
    case 'column':
      return nameOf(value, names)
    case 'byline':
      return peopleText((value ?? []) as Person[], names, language)
    case 'photos':
      return ((value ?? []) as Placed[])
        .map(
          ({ caption, credit }) => `${caption ?? '—'} ${peopleText(credit ?? [], names, language)}`,
        )
        .join('\n')
    case 'dateline':
    case 'source':
      return joined(value)
    case 'kind':
      return value ? say(kindLabels[value as keyof typeof kindLabels], language) : ''
    case 'aiUse':
      return value ? say(aiUseLabels[value as keyof typeof aiUseLabels], language) : ''
    default:
      return typeof value === 'string' ? value : ''
  }
}

export const fieldName = (field: TextField, language: string): string =>
  say(field === 'slug' ? slugTexts.label : articleFields[field].label, language)

/** A paragraph's words; of a photo in the text, what stands under it. */
export const wordsOf = (node: Node): string => {
  if (node.type === 'upload') {
    const { caption, credit } = (node.fields ?? {}) as Placed
    const names = (credit ?? []).map(({ name }) => name).join('\u3000')
    return `▣ ${caption ?? ''}${names && `\u3000${names} 摄`}`
  }
  return node.text ?? (node.children ?? []).map(wordsOf).join(node.type === 'list' ? '\n' : '')
}

/** The paragraphs of a body that say something. */
export const paragraphsOf = ({ body }: Text): Node[] =>
  ((body as { root?: { children?: Node[] } } | null | undefined)?.root?.children ?? []).filter(
    (node) => wordsOf(node).trim() !== '',
  )
