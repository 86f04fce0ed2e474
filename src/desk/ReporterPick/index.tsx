'use client'

import { FieldLabel, useField, useTranslation } from '@payloadcms/ui'
import type { RelationshipFieldClientComponent } from 'payload'
import { useEffect } from 'react'

import { bylineLabels } from '../../i18n/byline'
import { say } from '../../i18n/text'
import { ReporterSelect } from './ReporterSelect'

/** Who signs, in a form. */
export const ReporterPick: RelationshipFieldClientComponent = ({ field, path, readOnly }) => {
  const { disabled, setValue, value } = useField<string | null>({ path })
  // What is printed beside it. Left to the server, it would stay as it was in the form, and be sent again from there.
  const printed = useField<string | null>({ path: path.replace(/reporter$/, 'name') })
  const affiliation = useField<string | null>({ path: path.replace(/reporter$/, 'affiliation') })
  const { i18n } = useTranslation()
  const inputId = `pick-${path.replaceAll('.', '__')}`
  // Payload leaves the focus below the row that it adds; its select is there a moment after it is asked for.
  useEffect(() => {
    if (!document.activeElement?.matches('.array-field__add-row')) return
    const frame = requestAnimationFrame(() => document.getElementById(inputId)?.focus())
    return () => cancelAnimationFrame(frame)
  }, [inputId])
  return (
    <div className="field-type relationship" style={{ flex: 1, width: field.admin?.width }}>
      <FieldLabel htmlFor={inputId} label={field.label} path={path} />
      <ReporterSelect
        disabled={Boolean(readOnly) || disabled}
        inputId={inputId}
        noneFound={say(bylineLabels.notListed, i18n.language)}
        onChange={(reporter) => {
          setValue(reporter?.id ?? null)
          if (!reporter) return
          printed.setValue(reporter.name)
          affiliation.setValue(reporter.affiliation ?? null)
        }}
        placeholder={say(bylineLabels.reporterHelp, i18n.language)}
        value={value ?? null}
      />
    </div>
  )
}
