'use client'

import { ReactSelect } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { useApi } from '../api'
import { useLatest } from '../useLatest'

export type Found = { id: string; name: string; affiliation?: string | null }
type Option = { value: string; label: string; found: Found }

const typingMs = 150

/** By a part of the name, its initials (yw for 杨文) or its pinyin. */
const pathFor = (typed: string, isOfThePast: boolean): `/${string}` => {
  const sought = encodeURIComponent(typed.trim())
  const fields = sought ? ['name', 'initials', 'slug'] : []
  const where = fields.map((field, index) => `&where[or][${index}][${field}][like]=${sought}`)
  const present = isOfThePast ? '' : '&where[active][not_equals]=false'
  return `/reporters?depth=0&limit=20&sort=sortKey${present}${where.join('')}`
}

const labelOf = ({ affiliation, name }: Found): string =>
  affiliation ? `${name} · ${affiliation}` : name

/** It is typed into; and Payload's arrow is a button that is hidden from screen readers and takes the focus. */
const typedInto = { DropdownIndicator: () => null }

type Props = {
  inputId: string
  value: string | null
  onChange: (reporter: Found | null) => void
  disabled?: boolean
  /** What is said when nobody is called what is typed. */
  noneFound?: string
  /** What stands there while nobody is chosen. */
  placeholder?: string
  /** What is looked for is what somebody signed, so they may have left since. */
  isOfThePast?: boolean
}

/** Who signs, found as reporters type names. Payload's own picker searches the title alone, and again in the browser. */
export const ReporterSelect = ({
  disabled = false,
  inputId,
  isOfThePast = false,
  noneFound,
  onChange,
  placeholder,
  value,
}: Props) => {
  const call = useApi()
  const [typed, setTyped] = useState('')
  const [options, setOptions] = useState<Option[]>([])
  const [isSearching, setSearching] = useState(false)
  const chosen = useLatest<Found>(value ? `/reporters/${value}?depth=0` : null, value)

  useEffect(() => {
    let isWanted = true
    setSearching(true)
    const timer = setTimeout(() => {
      void call<{ docs: Found[] }>(pathFor(typed, isOfThePast)).then((answer) => {
        if (!isWanted) return
        setSearching(false)
        if (!answer.ok) return
        setOptions(
          answer.body.docs.map((found) => ({
            value: found.id,
            label: labelOf(found),
            found,
          })),
        )
      })
    }, typingMs)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [call, isOfThePast, typed])

  const shown = value ? { value, label: chosen ? labelOf(chosen) : '…' } : undefined
  return (
    <ReactSelect
      components={typedInto}
      disabled={disabled}
      // The server has chosen already.
      filterOption={() => true}
      inputId={inputId}
      isClearable
      isLoading={isSearching}
      onChange={(option) => {
        onChange((option as Option | null)?.found ?? null)
      }}
      onInputChange={setTyped}
      {...(noneFound && { noOptionsMessage: () => noneFound })}
      options={options}
      {...(placeholder && { placeholder })}
      value={shown}
    />
  )
}
