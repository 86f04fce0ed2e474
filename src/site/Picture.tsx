import { creditText } from './names'
import type { Photo } from './types'

type Props = {
  photo: Photo
  /** How wide it is shown, as the `sizes` attribute says it. */
  sizes: string
  /** Shown without scrolling: loaded at once, before anything else. */
  isFirst?: boolean
}

/** The picture alone, in the size that the reader's screen needs. */
export const Picture = ({ photo, sizes, isFirst }: Props) => {
  const largest = photo.sizes.at(-1)
  if (!largest) return null
  return (
    <img
      alt={photo.caption ?? ''}
      decoding="async"
      fetchPriority={isFirst ? 'high' : undefined}
      height={largest.height}
      loading={isFirst ? undefined : 'lazy'}
      sizes={sizes}
      src={largest.url}
      srcSet={photo.sizes.map(({ url, width }) => `${url} ${width}w`).join(', ')}
      width={largest.width}
    />
  )
}

/** A picture with its caption and 某某 摄. */
export const Figure = (props: Props) => {
  const { photo } = props
  const credit = creditText(photo)
  if (!photo.sizes.length) return null
  return (
    <figure>
      <Picture {...props} />
      {(photo.caption || credit) && (
        <figcaption lang="zh-CN">
          {photo.caption} {credit && <span className="credit">{credit}</span>}
        </figcaption>
      )}
    </figure>
  )
}
