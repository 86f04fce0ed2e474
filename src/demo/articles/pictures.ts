import { published } from '../lives'
import { type Story } from '../types'

/** A photo by itself: it needs no headline, and its slug comes from the caption. */
export const ginkgoStreet: Story = {
  by: 'reporter2',
  text: { kind: 'photo', section: '图片', photos: ['ginkgo'], dateline: { text: null } },
  life: published('reporter2'),
}

export const lanternMarket: Story = {
  by: 'reporter2',
  text: {
    kind: 'photo',
    headline: '灯笼亮起，集市开张',
    section: '图片',
    photos: ['lantern-market'],
    dateline: { text: null },
  },
  life: published('reporter2'),
}
