import { siteTexts } from '../i18n/site'
import { say } from '../i18n/text'
import { pathIn, type Site } from './site'
import type { PageInfo } from './types'

type Props = {
  site: Site
  path: string
  page: PageInfo
  /** Whether this is not the first of the list. */
  isBehind: boolean
  /** What else stands in the address. */
  query?: Record<string, string>
}

/** On to the next of a list, by the cursor of its last item: no page costs more than the one before. */
export const More = ({ isBehind, page, path, query = {}, site }: Props) => {
  const { language } = site
  const to = (more: Record<string, string>) => {
    const asked = new URLSearchParams({ ...query, ...more }).toString()
    return pathIn(site, path) + (asked && `?${asked}`)
  }
  const { endCursor, hasNextPage } = page
  if (!isBehind && !hasNextPage) return null
  return (
    <p className="more">
      {isBehind && <a href={to({})}>{say(siteTexts.toNewest, language)}</a>}
      {hasNextPage && endCursor && (
        <a href={to({ after: endCursor })} rel="next">
          {say(siteTexts.more, language)}
        </a>
      )}
    </p>
  )
}
