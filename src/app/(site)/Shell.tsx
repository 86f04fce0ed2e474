import type { ReactNode } from 'react'

import { Frame } from '../../site/Frame'
import { navigation } from '../../site/queries'
import type { Site } from '../../site/site'
import type { SectionNode } from '../../site/types'
import { ask } from './ask'

/** What every page's frame asks for. */
export const sectionsNow = async (): Promise<SectionNode[]> =>
  (await ask<{ sections: SectionNode[] }>(navigation)).sections

type Props = { site: Site; path: string; children: ReactNode }

/** A page of the site in its frame, with the sections as they are now. */
export const Shell = async (props: Props) => <Frame {...props} sections={await sectionsNow()} />
