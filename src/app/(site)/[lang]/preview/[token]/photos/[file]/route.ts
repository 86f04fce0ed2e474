import { Readable } from 'node:stream'
import config from '@payload-config'
import { getPayload } from 'payload'

import { openPhoto } from '../../../../../../../preview'
import { log } from '../../../../../../../log'
import { StoreUnavailable } from '../../../../../../../storage'
import { later, nothing } from '../../../../../answers'

type Context = { params: Promise<{ file: string; token: string }> }

const typeOf = (file: string): string =>
  `image/${file.slice(file.lastIndexOf('.') + 1).replace('jpg', 'jpeg')}`

/** A photo of the article behind a link, to whoever holds it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file, token } = await params
  try {
    const photo = await openPhoto(await getPayload({ config }), token, file)
    if (!photo) return nothing()
    return new Response(Readable.toWeb(await photo.read()) as ReadableStream, {
      headers: {
        'Content-Type': typeOf(file),
        'Content-Length': String(photo.size),
      },
    })
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    log.error('a photo of a preview can not be had', { error })
    return later()
  }
}
