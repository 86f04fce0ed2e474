import { Link } from '@payloadcms/ui'
import type { DocumentViewServerProps, PayloadRequest } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { deskTexts } from '../../i18n/desk'
import { languageOf, say, type Text } from '../../i18n/text'
import { versionTexts } from '../../i18n/versions'
import { moveLabels, stageLabels } from '../../i18n/workflow'
import type { Activity, User } from '../../payload-types'
import { momentIn } from '../../text/newsroomTime'
import { recordOf } from '../ReviewSheet/recordOf'
import { Screen } from '../Screen'
import { BringBack } from './BringBack'
import { VersionsStep } from './VersionsStep'
import './index.css'

/** The most that one question may ask for. History keeps a version for each move, and few between. */
const most = 250

const keptOf = async (req: PayloadRequest, article: string) => {
  const { docs } = await req.payload.findVersions({
    collection: 'articles',
    depth: 1,
    limit: most,
    overrideAccess: false,
    pagination: false,
    req,
    select: { updatedAt: true, version: { revision: true, updatedBy: true } },
    sort: '-updatedAt',
    where: { parent: { equals: article } },
  })
  return docs
}

const nameOf = (user: string | User | null | undefined): string | null =>
  user && typeof user === 'object' ? user.name : null

/** What is kept of an article's earlier texts, newest first: in which move it was saved, by whom and when. */
export const Versions = async ({ initPageResult, payload, i18n }: DocumentViewServerProps) => {
  const { docID, req } = initPageResult
  const id = String(docID)
  const record = docID === undefined ? null : await recordOf(req, id)
  if (!record) return null
  const moves = new Map(record.entries.map((entry) => [entry.revision, entry]))
  const { language } = i18n
  const words = (text: Text, params?: Record<string, string | number>) =>
    say(text, language, params)
  const form = formatAdminURL({
    adminRoute: payload.config.routes.admin,
    path: `/collections/articles/${id}`,
  })
  const zone = String(payload.config.admin.custom?.timeZone)
  const moveOf = ({ action, to }: Activity): string => {
    const label =
      action in moveLabels ? words(moveLabels[action as keyof typeof moveLabels]) : action
    return to ? `${label} → ${words(stageLabels[to])}` : label
  }
  return (
    <Screen className="versions-of-article">
      <VersionsStep />
      <p>{words(versionTexts.help)}</p>
      <ol>
        {(await keptOf(req, id)).map(({ id: kept, updatedAt, version }, index) => {
          const move = moves.get(version.revision)
          const who = nameOf(move ? move.user : version.updatedBy)
          const path = `/collections/articles/${id}/versions/${kept}` as const
          return (
            <li key={kept}>
              <Link href={formatAdminURL({ adminRoute: payload.config.routes.admin, path })}>
                {words(deskTexts.revision, { revision: version.revision })}
              </Link>
              <time dateTime={updatedAt}>{momentIn(updatedAt, languageOf(language), zone)}</time>
              <span>
                {who ?? words(deskTexts.system)} ·{' '}
                <strong>{move ? moveOf(move) : words(versionTexts.edited)}</strong>
              </span>
              {index > 0 && (
                <BringBack href={`${form}?version=${kept}`} revision={version.revision} />
              )}
              {move?.note && <p lang="zh-CN">{move.note}</p>}
            </li>
          )
        })}
      </ol>
    </Screen>
  )
}
