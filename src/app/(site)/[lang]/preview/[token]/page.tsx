import config from '@payload-config'
import { getPayload } from 'payload'
import { cache } from 'react'

import { previewTexts } from '../../../../../i18n/preview'
import { say } from '../../../../../i18n/text'
import { openPreview, previewPath } from '../../../../../preview'
import { Article } from '../../../../../site/Article'
import { DraftMark } from '../../../../../site/DraftMark'
import { nameOf } from '../../../../../site/names'
import { Shell } from '../../../Shell'
import { opened, type PageProps } from '../../../site'
import { LoadAgain } from './LoadAgain'
import { lost } from '../../../notShown'
import { described, shown } from '../../../shown'

type Props = PageProps<'token'>

// A page and its metadata open the same link.
const open = cache(async (token: string) => openPreview(await getPayload({ config }), token))

const find = async (props: Props) => {
  const { parts, site } = await opened(props)
  return { preview: (await open(parts.token)) ?? lost(previewTexts.gone), site, token: parts.token }
}

/** Nothing that would tell of the page elsewhere: no address of its own, no feeds, no cards for other sites. */
export const generateMetadata = described(async (props: Props) => {
  const { preview, site } = await find(props)
  const { language } = site
  return {
    title: `${nameOf(preview.article, language)} · ${say(previewTexts.draft, language)}`,
    robots: { index: false, follow: false },
    referrer: 'no-referrer',
  }
})

export default shown(async (props: Props) => {
  const { preview, site, token } = await find(props)
  return (
    <Shell path={previewPath(token)} site={site}>
      <DraftMark preview={preview} site={site} />
      <Article article={preview.article} site={site} />
      {preview.isCurrent && <LoadAgain />}
    </Shell>
  )
})
