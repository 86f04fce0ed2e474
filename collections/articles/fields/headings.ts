import type { Field } from 'payload'

import { articleFields, described } from '../../../src/i18n/articles'
import { bylineField } from '../../fields/byline'
import { ownByline } from '../newForm'

const byline = bylineField({ name: 'byline', defaultRole: 'reporter', ...articleFields.byline })

/** What a reporter types first: the three heading lines and who signs. */
export const headings: Field[] = [
  { name: 'kicker', type: 'text', maxLength: 200, ...described(articleFields.kicker) },
  {
    name: 'headline',
    type: 'text',
    maxLength: 200,
    ...described(articleFields.headline, {
      components: { Cell: '/src/desk/cells#HeadlineCell' },
    }),
  },
  { name: 'subheadline', type: 'text', maxLength: 200, ...described(articleFields.subheadline) },
  {
    ...byline,
    defaultValue: ownByline,
    admin: {
      ...byline.admin,
      components: {
        ...byline.admin?.components,
        Cell: '/src/desk/cells#NamesCell',
        RowLabel: '/src/desk/PersonRowLabel#PersonRowLabel',
      },
    },
  },
]
