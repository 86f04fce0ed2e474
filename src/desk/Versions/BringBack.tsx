'use client'

import { Link, useDocumentInfo, useTranslation } from '@payloadcms/ui'

import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import { versionTexts } from '../../i18n/versions'

type Props = { href: string; revision: number }

/** To the form, with the text of a version beside that of now; for who may edit it. */
export const BringBack = ({ href, revision }: Props) => {
  const { language } = useTranslation().i18n
  const { hasSavePermission } = useDocumentInfo()
  if (!hasSavePermission) return null
  const words = say(versionTexts.bringBack, language)
  return (
    <Link
      aria-label={`${words} ${say(deskTexts.revision, language, { revision })}`}
      className="versions-of-article__back"
      href={href}
    >
      {words}
    </Link>
  )
}
