'use client'

import { Banner, Button, useAuth, useTranslation } from '@payloadcms/ui'

import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import { useHeldArticle } from '../article'
import { momentText } from '../newsroomTime'
import { useFill } from '../useFill'
import { useKeeping } from './context'
import { dropEarlierCopy } from './localCopy'
import { useReload } from './useReload'

type Props = { onCompare: () => void; mayPutBack: boolean }

/** Text that this browser kept when it could not be saved: offered back. */
export const CopyNotice = ({ onCompare, mayPutBack }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const { copy, set } = useKeeping()
  const { id, revision } = useHeldArticle()
  const { user } = useAuth()
  const fill = useFill()
  const reload = useReload()
  if (!copy) return null

  const drop = () => {
    dropEarlierCopy(String(user?.id ?? ''), id)
    set({ copy: null })
  }
  const putBack = async () => {
    const isBack = await (id ? reload(copy.text, copy.revision) : fill(copy.text))
    if (isBack) drop()
  }
  const isOfThis = copy.revision === revision
  return (
    <Banner type="info">
      <div className="article-notices__offer" data-notice="copy">
        <p>{say(deskTexts.copyFound, language, { when: momentText(copy.at, language) })}</p>
        <span className="article-notices__buttons">
          {id && (
            <Button
              buttonStyle="secondary"
              id="copy-compare"
              margin={false}
              onClick={onCompare}
              size="small"
              type="button"
            >
              {say(deskTexts.compare, language)}
            </Button>
          )}
          {mayPutBack && isOfThis && (
            <Button
              id="copy-put-back"
              margin={false}
              onClick={() => void putBack()}
              size="small"
              type="button"
            >
              {say(deskTexts.putBack, language)}
            </Button>
          )}
          <Button
            buttonStyle="secondary"
            id="copy-drop"
            margin={false}
            onClick={drop}
            size="small"
            type="button"
          >
            {say(deskTexts.dropCopy, language)}
          </Button>
        </span>
      </div>
    </Banner>
  )
}
