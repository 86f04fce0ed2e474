'use client'

import { DateTimeField, TextInput, useField } from '@payloadcms/ui'
import type { DateFieldClientComponent } from 'payload'

import { wallClock } from './newsroomTime'

/** A moment in a form; one that can't be changed is told by the newsroom's clock, as in lists. */
export const MomentField: DateFieldClientComponent = (props) => {
  const { disabled, path, value } = useField<string>({ potentiallyStalePath: props.path })
  if (!props.readOnly && !disabled) return <DateTimeField {...props} />
  const told = value ? wallClock(new Date(value)).replace('T', ' ') : ''
  return <TextInput label={props.field.label} path={path} readOnly value={told} />
}
