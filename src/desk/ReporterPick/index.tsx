'use client'

import { FieldDescription, FieldLabel, useField } from '@payloadcms/ui'
import type { RelationshipFieldClientComponent } from 'payload'

import { ReporterSelect } from './ReporterSelect'

/** Who signs, in a form. */
export const ReporterPick: RelationshipFieldClientComponent = ({ field, path, readOnly }) => {
  const { disabled, setValue, value } = useField<string | null>({ path })
  const inputId = `pick-${path.replaceAll('.', '__')}`
  return (
    <div className="field-type relationship" style={{ flex: 1, width: field.admin?.width }}>
      <FieldLabel htmlFor={inputId} label={field.label} path={path} />
      <ReporterSelect
        disabled={Boolean(readOnly) || disabled}
        inputId={inputId}
        onChange={setValue}
        value={value ?? null}
      />
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}
