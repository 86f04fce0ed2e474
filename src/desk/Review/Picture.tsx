'use client'

import { useLatest } from '../useLatest'

type Photo = { url?: string | null; sizes?: { medium?: { url?: string | null } } }

/** A photo as readers get it; its words stand beside it. */
export const Picture = ({ id }: { id: string }) => {
  const photo = useLatest<Photo>(`/photos/${id}?depth=0`, id)
  const address = photo?.sizes?.medium?.url ?? photo?.url
  return address ? <img alt="" className="review-row__picture" src={address} /> : null
}
