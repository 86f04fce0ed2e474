'use client'

import { useFormFields, useFormModified } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'

import { missing, type ArticleState, type Missing, type Standing } from '../../workflow'

type Fields = Parameters<typeof reduceFieldsToValues>[0]

/** A form keeps an array without rows as their number, 0. */
const rows = <Row>(value: readonly Row[] | null | undefined): readonly Row[] =>
  Array.isArray(value) ? (value as readonly Row[]) : []

/** As one string, so that a keystroke that changes nothing about it renders nothing anew. */
const inForm = (fields: Fields): string => {
  const typed = reduceFieldsToValues(fields, true) as ArticleState
  const photos = rows(typed.photos).map((placed) => ({ ...placed, credit: rows(placed.credit) }))
  return missing({ ...typed, byline: rows(typed.byline), photos }).join()
}

/** Whether the article is to go to another section than where the server has it. */
const isMoved = ({ column, section }: Fields): boolean =>
  [column, section].some((field) => field?.value !== field?.initialValue)

/**
 * What the article still lacks to move on. While the form has unsaved text this is about the form, as an action
 * saves first; else it is what the server says, which also knows whether a photo's file has come
 * and whether a section is open.
 */
export const useMissing = (standing: Standing | null): Missing[] => {
  const typed = useFormFields(([fields]) => inForm(fields))
  const moved = useFormFields(([fields]) => isMoved(fields))
  const isModified = useFormModified()
  const reasons = standing?.actions.map(({ reason }) => reason) ?? []
  const told = reasons.find((reason) => reason?.code === 'incomplete')
  const onServer = told?.code === 'incomplete' ? told.fields : []
  if (!isModified && standing) return onServer
  const unsaved = typed ? (typed.split(',') as Missing[]) : []
  return onServer.includes('openSection') && !moved ? ['openSection', ...unsaved] : unsaved
}
