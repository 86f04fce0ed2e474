'use client'

import { PlusIcon, useTranslation, XIcon } from '@payloadcms/ui'

import { articleFields } from '../../i18n/articles'
import { blockLabels, importScreenTexts as texts } from '../../i18n/importScreen'
import { say } from '../../i18n/text'
import type { ParsedBlock } from '../../text/page'
import { PlainButton } from '../PlainButton'
import { Choice, Text } from './entry'

type Props = {
  blocks: ParsedBlock[]
  onChange: (blocks: ParsedBlock[]) => void
  onSplit: (at: number) => void
}

const types = Object.keys(blockLabels) as ParsedBlock['type'][]

/** The body, a block at a time: what it is, its text, and where another article begins. */
export const Blocks = ({ blocks, onChange, onSplit }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const options = types.map((value) => ({ value, label: say(blockLabels[value], language) }))
  const change = (at: number, by: Partial<ParsedBlock>) =>
    onChange(blocks.map((block, index) => (index === at ? { ...block, ...by } : block)))
  return (
    <fieldset className="import-blocks">
      <legend>{say(articleFields.body.label, language)}</legend>
      {blocks.map((block, at) => (
        <div className={`import-blocks__block import-blocks__block--${block.type}`} key={at}>
          <div className="import-blocks__bar">
            <Choice
              hideLabel
              label={say(texts.text, language)}
              onChange={(type) => change(at, { type })}
              options={options}
              value={block.type}
            />
            {at > 0 && (
              <PlainButton className="import-quiet" onClick={() => onSplit(at)}>
                {say(texts.splitHere, language)}
              </PlainButton>
            )}
            <PlainButton
              aria-label={say(texts.remove, language)}
              className="import-icon"
              onClick={() => onChange(blocks.filter((_, index) => index !== at))}
            >
              <XIcon />
            </PlainButton>
          </div>
          <Text
            hideLabel
            label={say(blockLabels[block.type], language)}
            onChange={(text) => change(at, { text })}
            value={block.text}
          />
        </div>
      ))}
      <PlainButton
        className="import-quiet"
        onClick={() => onChange([...blocks, { type: 'paragraph', text: '' }])}
      >
        <PlusIcon /> {say(texts.addBlock, language)}
      </PlainButton>
    </fieldset>
  )
}
