'use client'

import { Pill, useTranslation } from '@payloadcms/ui'

import { say } from '../i18n/text'
import { stageLabels } from '../i18n/workflow'
import type { Stage } from '../workflow'

type PillStyle = Parameters<typeof Pill>[0]['pillStyle']

/** What waits for somebody stands out; what rests does not. */
const styles: Record<Stage, PillStyle> = {
  draft: 'light-gray',
  review: 'warning',
  returned: 'error',
  approved: 'warning',
  scheduled: 'warning',
  published: 'success',
  retracted: 'dark',
  spiked: 'light-gray',
}

/** A stage as people read it. */
export const StagePill = ({ stage }: { stage: Stage }) => {
  const { i18n } = useTranslation()
  return (
    <Pill pillStyle={styles[stage]} size="small">
      {say(stageLabels[stage], i18n.language)}
    </Pill>
  )
}
