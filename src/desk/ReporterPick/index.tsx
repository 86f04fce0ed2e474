'use client'

import { FieldLabel, useField, useTranslation } from '@payloadcms/ui'
import type { RelationshipFieldClientComponent } from 'payload'

import { bylineLabels } from '../../i18n/byline'
import { say } from '../../i18n/text'
import { ReporterSelect } from './ReporterSelect'

/** Who signs, in a form. */
export const ReporterPick: RelationshipFieldClientComponent = ({ field, path, readOnly }) => {
  const { disabled, setValue, value } = useField<string | null>({ path })
  // What is printed beside it. Left to the server, it would stay as it was in the form, and be sent again from there.
  const printed = useField<string | null>({ path: path.replace(/reporter$/, 'name') })
  const { i18n } = useTranslation()
  const inputId = `pick-${path.replaceAll('.', '__')}`
  return (
    <div className="field-type relationship" style={{ flex: 1, width: field.admin?.width }}>
      <FieldLabel htmlFor={inputId} label={field.label} path={path} />
      <ReporterSelect
        disabled={Boolean(readOnly) || disabled}
        inputId={inputId}
        onChange={(reporter, name) => {
          setValue(reporter)
          if (name) printed.setValue(name)
        }}
        placeholder={say(bylineLabels.reporterHelp, i18n.language)}
        value={value ?? null}
      />
    </div>
  )
}
