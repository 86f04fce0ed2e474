import type { Field, TextField } from 'payload'

import { articleFields } from '../../../src/i18n/articles'
import { bylineField } from '../../fields/byline'
import { ownByline } from '../newForm'

const byline = bylineField({ name: 'byline', defaultRole: 'reporter', ...articleFields.byline })

/** A line of the heading, and how many characters of it a page has room for. What it is for stands in it: under each line it would push the body off the screen. */
const heading = (
  name: 'kicker' | 'headline' | 'subheadline',
  most: number,
  components: object = {},
): TextField => ({
  name,
  type: 'text',
  maxLength: 200,
  label: articleFields[name].label,
  admin: {
    placeholder: articleFields[name].description,
    components: {
      ...components,
      afterInput: [{ path: '/src/desk/HeadingLength#HeadingLength', clientProps: { most } }],
    },
  },
})

/** What a reporter types first: the three heading lines and who signs. */
export const headings: Field[] = [
  heading('kicker', 30),
  heading('headline', 30, { Cell: '/src/desk/cells#HeadlineCell' }),
  heading('subheadline', 40),
  {
    ...byline,
    defaultValue: ownByline,
    admin: {
      ...byline.admin,
      // Its label says who signs; open, it would push the body off the screen. A new row is open.
      initCollapsed: true,
      components: {
        ...byline.admin?.components,
        RowLabel: '/src/desk/PersonRowLabel#PersonRowLabel',
      },
    },
  },
]
