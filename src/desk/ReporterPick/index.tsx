'use client'

import { FieldDescription, FieldLabel, ReactSelect, useField } from '@payloadcms/ui'
import type { RelationshipFieldClientComponent } from 'payload'
import { useEffect, useState } from 'react'

import { useApi } from '../api'
import { useLatest } from '../useLatest'

type Found = { id: string; name: string; affiliation?: string | null }
type Option = { value: string; label: string }

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

/** Who signs, found as reporters type names. Payload's own picker searches the title alone, and again in the browser. */
export const ReporterPick: RelationshipFieldClientComponent = ({ field, path, readOnly }) => {
  const call = useApi()
  const { disabled, setValue, value } = useField<string | null>({ path })
  const [typed, setTyped] = useState('')
  const [options, setOptions] = useState<Option[]>([])
  const [isSearching, setSearching] = useState(false)
  const chosen = useLatest<Found>(value ? `/reporters/${value}?depth=0` : null, value)
  const inputId = `pick-${path.replaceAll('.', '__')}`

  useEffect(() => {
    let isWanted = true
    setSearching(true)
    const timer = setTimeout(() => {
      void call<{ docs: Found[] }>(pathFor(typed)).then((answer) => {
        if (!isWanted) return
        setSearching(false)
        if (!answer.ok) return
        setOptions(answer.body.docs.map((found) => ({ value: found.id, label: labelOf(found) })))
      })
    }, typingMs)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [call, typed])

  const shown = value ? { value, label: chosen ? labelOf(chosen) : '…' } : undefined
  return (
    <div className="field-type relationship" style={{ flex: 1, width: field.admin?.width }}>
      <FieldLabel htmlFor={inputId} label={field.label} path={path} />
      <ReactSelect
        disabled={Boolean(readOnly) || disabled}
        // The server has chosen already.
        filterOption={() => true}
        inputId={inputId}
        isClearable
        isLoading={isSearching}
        onChange={(option) => setValue((option as Option | null)?.value ?? null)}
        onInputChange={setTyped}
        options={options}
        value={shown}
      />
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}
