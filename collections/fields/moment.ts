import type { SanitizedConfig } from 'payload'

/** In every list a moment is told by the newsroom's clock; Payload tells it by that of the browser. Days are left alone. */
export const tellMoments = async (built: Promise<SanitizedConfig>): Promise<SanitizedConfig> => {
  const config = await built
  for (const { flattenedFields } of config.collections) {
    for (const field of flattenedFields) {
      if (field.type !== 'date' || field.admin?.date?.displayFormat) continue
      field.admin = {
        ...field.admin,
        components: { ...field.admin?.components, Cell: '/src/desk/cells#MomentCell' },
      }
    }
  }
  return config
}
