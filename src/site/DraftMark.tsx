import { previewTexts } from '../i18n/preview'
import { say } from '../i18n/text'
import { stageLabels } from '../i18n/workflow'
import type { Site } from './site'
import { momentText } from './when'

type Props = {
  preview: { stage: keyof typeof stageLabels; revision: number; until: string }
  site: Site
}

/** Over a text that readers do not have: what it is, and how far it has come. */
export const DraftMark = ({ preview, site }: Props) => {
  const { language } = site
  const { revision, stage, until } = preview
  const name = say(previewTexts.draft, language)
  return (
    <aside aria-label={name} className="draft-mark" data-watermark={name}>
      <p>
        <b>{name}</b> {say(stageLabels[stage], language)} ·{' '}
        {say(previewTexts.revision, language, { revision })}
      </p>
      <p>{say(previewTexts.notPublished, language)}</p>
      <time dateTime={until}>
        {say(previewTexts.until, language, { when: momentText(site, until) })}
      </time>
    </aside>
  )
}
