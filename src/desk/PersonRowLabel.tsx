'use client'

import { useRowLabel, useTranslation } from '@payloadcms/ui'

import { bylineLabels, bylineRoleLabels, type BylineRole } from '../i18n/byline'
import { say } from '../i18n/text'

type Row = { name?: string | null; role?: BylineRole | null }

/** A person of a byline, so that a closed row still says who: 杨文（记者）. */
export const PersonRowLabel = () => {
  const { i18n } = useTranslation()
  const { data } = useRowLabel<Row>()
  if (!data?.name) return <span>{say(bylineLabels.person, i18n.language)}</span>
  const role = data.role ? ` · ${say(bylineRoleLabels[data.role], i18n.language)}` : ''
  return <span>{data.name + role}</span>
}
