import type { SanitizedConfig } from 'payload'

import { stampTexts } from '../../src/i18n/records'

/** In every list, and where it can't be changed, a moment is told by the newsroom's clock; Payload tells it by that of the browser. Days are left alone. */
export const tellMoments = async (built: Promise<SanitizedConfig>): Promise<SanitizedConfig> => {
  const config = await built
  for (const { flattenedFields } of config.collections) {
    for (const field of flattenedFields) {
      if (field.type !== 'date' || field.admin?.date?.displayFormat) continue
      field.label = stampTexts[field.name] ?? field.label
      field.admin = {
        ...field.admin,
        date: {
          pickerAppearance: 'dayAndTime',
          displayFormat: 'yyyy-MM-dd HH:mm',
          timeFormat: 'HH:mm',
        },
        components: {
          ...field.admin?.components,
          Cell: '/src/desk/cells#MomentCell',
          Field: '/src/desk/Moment#MomentField',
        },
      }
    }
  }
  return config
}
