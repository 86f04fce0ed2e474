import type { GroupField, SelectField } from 'payload'

import { noticeLabels, noticeTexts as texts } from '../../src/i18n/notices'
import { optionsOf } from '../../src/i18n/options'
import type { Text } from '../../src/i18n/text'
import { usualNotices, type NoticeWay } from '../../src/workflow'
import { ownOrAdmin } from './access'

const way = (name: NoticeWay, label: Text, description?: Text): SelectField => ({
  name,
  type: 'select',
  hasMany: true,
  label,
  defaultValue: [...usualNotices[name]],
  options: optionsOf(noticeLabels),
  admin: { description },
})

/** What comes to whom, and how: each person's own choice. */
export const notify: GroupField = {
  name: 'notify',
  type: 'group',
  label: texts.choice,
  access: { read: ownOrAdmin },
  fields: [
    way('inApp', texts.inApp),
    way('email', texts.email, texts.emailHelp),
    {
      name: 'language',
      type: 'select',
      label: texts.language,
      defaultValue: 'zh',
      options: [
        { value: 'zh', label: '中文' },
        { value: 'en', label: 'English' },
      ],
    },
  ],
}
