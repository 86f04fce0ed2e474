import { groupsOf } from './names'
import { pathIn, reporterPath, type Site } from './site'
import type { Byline } from './types'

/** 记者 杨文, 摄影 毕晶晶: each name that is on the paper's list a way to what they wrote. */
export const Names = ({ byline, site }: { byline: Byline[]; site: Site }) => (
  <span className="names">
    {groupsOf(byline, site.language).map(({ before, people }, index) => (
      <span className="names-group" key={index}>
        <span className="role">{before}</span>
        {people.map(({ name, reporter }, place) => (
          <span key={place} lang="zh-CN">
            {' '}
            {reporter ? <a href={pathIn(site, reporterPath(reporter.slug))}>{name}</a> : name}
          </span>
        ))}
      </span>
    ))}
  </span>
)
