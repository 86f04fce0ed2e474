'use client'

import { getTranslation } from '@payloadcms/translations'
import { TextInput, useConfig, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import type { ClientField, CollectionSlug, TextFieldClientComponent } from 'payload'
import { flattenTopLevelFields } from 'payload/shared'

import { listed } from '../i18n/text'

/** What an entry of the record is about, as the newsroom calls it. */
export const SubjectField: TextFieldClientComponent = ({ field, path }) => {
  const { i18n } = useTranslation()
  const { value } = useField<CollectionSlug | ''>({ path })
  const { getEntityConfig } = useConfig()
  const collection = value ? getEntityConfig({ collectionSlug: value }) : null
  const told = collection ? getTranslation(collection.labels.singular, i18n) : value
  return <TextInput label={field.label} path={path} readOnly value={told} />
}

/** The fields that were changed, by what stands over them in a form; of what no form shows, nothing is said. */
export const ChangedFields: TextFieldClientComponent = ({ field, path }) => {
  const { i18n } = useTranslation()
  const { value } = useField<string[]>({ path })
  const subject = useFormFields(([fields]) => fields.subject?.value as CollectionSlug | undefined)
  const { getEntityConfig } = useConfig()
  const collection = subject ? getEntityConfig({ collectionSlug: subject }) : null
  const labels = new Map(
    flattenTopLevelFields<ClientField>(collection?.fields ?? [], true).flatMap((known) =>
      'name' in known && 'label' in known && known.label
        ? [[known.name, getTranslation(known.label, i18n)] as const]
        : [],
    ),
  )
  const told = listed(
    (value ?? []).flatMap((name) => labels.get(name) ?? []),
    i18n.language,
  )
  return <TextInput label={field.label} path={path} readOnly value={told} />
}
