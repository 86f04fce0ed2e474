'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import { writingTexts } from '../../i18n/writing'
import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import { useApi } from '../api'
import { useOwnName } from '../useReporters'
import type { Incoming } from './context'

type Stored = { id: string; caption?: string | null; credit?: { name?: string | null }[] | null }

/** One picture on its way: `id` once the newsroom has it, `complaint` where it was refused. */
export type Upload = {
  id: string | null
  complaint: string | null
  caption: string
  /** As it is typed: 杨文、郭蓉. */
  credit: string
}

const waiting: Upload = { id: null, complaint: null, caption: '', credit: '' }

/** Sends each picture once, and begins what is asked of it with what the picture itself says, else with who sends it. */
export const useUploads = (incoming: readonly Incoming[], language: string) => {
  const call = useApi()
  const ownName = useOwnName()
  const [uploads, setUploads] = useState(() => incoming.map((): Upload => waiting))
  const isSent = useRef(false)

  const change = useCallback((index: number, by: Partial<Upload>) => {
    setUploads((all) => all.map((each, i) => (i === index ? { ...each, ...by } : each)))
  }, [])

  const send = useCallback(
    async ({ file, caption, credit }: Incoming, mine: string | null): Promise<Partial<Upload>> => {
      const form = new FormData()
      form.append('file', file)
      form.append('_payload', JSON.stringify({ caption }))
      const answer = await call<{ doc: Stored }>('/photos?depth=0', form)
      if (!answer.ok) {
        const said = answer.status === 413 ? say(writingTexts.tooLarge, language) : answer.message
        return { complaint: said ?? say(deskTexts.noAnswer, language) }
      }
      const { doc } = answer.body
      const printed = doc.credit?.flatMap(({ name }) => name ?? []) ?? []
      const names = credit?.length ? credit : printed.length ? printed : mine ? [mine] : []
      return { id: doc.id, caption: caption ?? doc.caption ?? '', credit: names.join('、') }
    },
    [call, language],
  )

  useEffect(() => {
    if (isSent.current) return
    isSent.current = true
    const sendAll = async () => {
      const mine = await ownName()
      for (const [index, each] of incoming.entries()) change(index, await send(each, mine))
    }
    void sendAll()
  }, [change, incoming, ownName, send])

  return { uploads, change }
}
