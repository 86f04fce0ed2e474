'use client'

import { ReactSelect } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { useApi } from '../api'
import { useLatest } from '../useLatest'

type Found = { id: string; name: string; affiliation?: string | null }
type Option = { value: string; label: string; name: string }

const typingMs = 150

/** By a part of the name, its initials (yw for 杨文) or its pinyin. */
const pathFor = (typed: string): `/${string}` => {
  const sought = encodeURIComponent(typed.trim())
  const fields = sought ? ['name', 'initials', 'slug'] : []
  const where = fields.map((field, index) => `&where[or][${index}][${field}][like]=${sought}`)
  return `/reporters?depth=0&limit=20&sort=sortKey&where[active][not_equals]=false${where.join('')}`
}

const labelOf = ({ affiliation, name }: Found): string =>
  affiliation ? `${name} · ${affiliation}` : name

/** It is typed into; and Payload's arrow is a button that is hidden from screen readers and takes the focus. */
const typedInto = { DropdownIndicator: () => null }

type Props = {
  inputId: string
  value: string | null
  onChange: (reporter: string | null, name: string | null) => void
  disabled?: boolean
  /** What stands there while nobody is chosen. */
  placeholder?: string
}

/** Who signs, found as reporters type names. Payload's own picker searches the title alone, and again in the browser. */
export const ReporterSelect = ({
  disabled = false,
  inputId,
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
      void call<{ docs: Found[] }>(pathFor(typed)).then((answer) => {
        if (!isWanted) return
        setSearching(false)
        if (!answer.ok) return
        setOptions(
          answer.body.docs.map((found) => ({
            value: found.id,
            label: labelOf(found),
            name: found.name,
          })),
        )
      })
    }, typingMs)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [call, typed])

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
        const picked = option as Option | null
        onChange(picked?.value ?? null, picked?.name ?? null)
      }}
      onInputChange={setTyped}
      options={options}
      {...(placeholder && { placeholder })}
      value={shown}
    />
  )
}
