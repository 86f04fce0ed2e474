'use client'

import { Banner, Button, useTranslation } from '@payloadcms/ui'

import { say } from '../../i18n/text'
import { writingTexts as texts } from '../../i18n/writing'
import type { How } from './filled'
import type { Read } from './useWord'

type Props = { read: Read; onChosen: (how: How) => void; onLeft: () => void }

/** The article has text already: what becomes of it. */
export const AskWord = ({ onChosen, onLeft, read }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const choices = [
    { id: 'word-replace', text: texts.replace, choose: () => onChosen('replace') },
    { id: 'word-append', text: texts.append, choose: () => onChosen('append') },
    { id: 'word-leave', text: texts.leave, choose: onLeft },
  ]
  return (
    <Banner type="info">
      <div className="article-notices__offer">
        <p>
          {say(texts.askWord, language, {
            name: read.name,
            headline: read.article.item.headline ?? say(texts.noHeadline, language),
            words: read.words,
          })}
        </p>
        <span className="article-notices__buttons">
          {choices.map(({ choose, id, text }, index) => (
            <Button
              buttonStyle={index ? 'secondary' : 'primary'}
              id={id}
              key={id}
              margin={false}
              onClick={choose}
              size="small"
              type="button"
            >
              {say(text, language)}
            </Button>
          ))}
        </span>
      </div>
    </Banner>
  )
}
