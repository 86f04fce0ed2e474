'use client'

import { Pill, PlusIcon, useTranslation, XIcon } from '@payloadcms/ui'

import { bylineLabels, bylineRoleLabels } from '../../i18n/byline'
import { importScreenTexts as texts } from '../../i18n/importScreen'
import { say, type Text } from '../../i18n/text'
import type { BylineRole, ParsedByline } from '../../text/page'
import { PlainButton } from '../PlainButton'
import { Choice, Line } from './entry'

type Props = {
  label: Text
  people: ParsedByline[]
  /** Whether the paper knows this person; undefined until the server has said. */
  isKnown: (person: ParsedByline) => boolean | undefined
  /** The role of somebody who is added. */
  role: BylineRole
  onChange: (people: ParsedByline[]) => void
}

/** A byline or a credit, a row for each person, with whether the paper knows them. */
export const People = ({ label, people, isKnown, role, onChange }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const change = (at: number, by: Partial<ParsedByline>) =>
    onChange(people.map((person, index) => (index === at ? { ...person, ...by } : person)))
  const roles = (Object.keys(bylineRoleLabels) as BylineRole[]).map((value) => ({
    value,
    label: say(bylineRoleLabels[value], language),
  }))
  return (
    <fieldset className="import-people">
      <legend>{say(label, language)}</legend>
      {people.map((person, at) => {
        const known = isKnown(person)
        return (
          <div className="import-people__row" key={at}>
            <Line
              hideLabel
              label={say(bylineLabels.name, language)}
              onChange={(name) => change(at, { name })}
              placeholder={say(bylineLabels.name, language)}
              value={person.name}
            />
            <Choice
              hideLabel
              label={say(bylineLabels.role, language)}
              onChange={(value) => change(at, { role: value })}
              options={roles}
              value={person.role}
            />
            <Line
              hideLabel
              label={say(bylineLabels.affiliation, language)}
              onChange={(affiliation) => change(at, { affiliation: affiliation || null })}
              placeholder={say(bylineLabels.affiliation, language)}
              value={person.affiliation ?? ''}
            />
            {known === undefined ? null : (
              <span title={known ? undefined : say(texts.newHelp, language)}>
                <Pill pillStyle={known ? 'light-gray' : 'warning'} size="small">
                  {say(known ? texts.isKnown : texts.isNew, language)}
                </Pill>
              </span>
            )}
            <PlainButton
              aria-label={`${say(texts.remove, language)} ${person.name}`}
              className="import-icon"
              onClick={() => onChange(people.filter((_, index) => index !== at))}
            >
              <XIcon />
            </PlainButton>
          </div>
        )
      })}
      <PlainButton
        className="import-quiet"
        onClick={() => onChange([...people, { name: '', role, affiliation: null }])}
      >
        <PlusIcon /> {say(texts.addPerson, language)}
      </PlainButton>
    </fieldset>
  )
}
