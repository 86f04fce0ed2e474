'use client'

import { useFormFields, useTranslation } from '@payloadcms/ui'

import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import { idOrNull, type Ref } from '../../workflow'
import { useLatest } from '../useLatest'

type Section = { name: string; active?: boolean | null }

/** Under a section or column that has been closed since it was chosen: why the article does not go on. */
export const ClosedSection = ({ path }: { path: string }) => {
  const { i18n } = useTranslation()
  const chosen = useFormFields(([fields]) => idOrNull(fields[path]?.value as Ref | null))
  const section = useLatest<Section>(chosen ? `/sections/${chosen}?depth=0` : null, null)
  if (section?.active !== false) return null
  return (
    <p className="closed-section" role="status">
      {say(deskTexts.closedSection, i18n.language, { name: section.name })}
    </p>
  )
}
