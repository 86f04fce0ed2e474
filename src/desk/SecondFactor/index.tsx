'use client'

import { CheckboxField, useAuth, useDocumentInfo, useField } from '@payloadcms/ui'
import type { CheckboxFieldClientComponent } from 'payload'

import { OwnFactor } from './OwnFactor'

/** In an account: one's own is changed by signing in, another's an admin takes away. */
export const SecondFactor: CheckboxFieldClientComponent = (props) => {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const { initialValue } = useField<boolean>({ path: props.path })
  if (!id) return null
  if (id === user?.id) return <OwnFactor isOn={initialValue === true} email={user.email} />
  return <CheckboxField {...props} readOnly={props.readOnly || !initialValue} />
}
