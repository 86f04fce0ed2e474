'use client'

import { useEffect, useRef } from 'react'

const inForm = '.collection-edit--articles'
/** These take pictures themselves: the text at the place of the drop, an upload field as its own. */
const takesPictures = '[contenteditable=true], .dropzone'

const filesOf = ({ dataTransfer }: DragEvent): File[] => [...(dataTransfer?.files ?? [])]
const isPicture = ({ type }: File): boolean => type.startsWith('image/')

/**
 * Files dropped anywhere on the article's form, before the part under the pointer sees them. Without this a browser
 * leaves the article to show a file that was dropped beside its mark.
 */
export const useDroppedFiles = (isWanted: boolean, take: (files: File[]) => void): void => {
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    if (!isWanted) return
    const isHere = ({ dataTransfer, target }: DragEvent) =>
      Boolean(dataTransfer?.types.includes('Files')) &&
      target instanceof Element &&
      target.closest(inForm) !== null
    const over = (event: DragEvent) => {
      if (isHere(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      if (!isHere(event)) return
      const files = filesOf(event)
      const isTaken = (event.target as Element).closest(takesPictures) && files.every(isPicture)
      if (isTaken || !files.length) return
      event.preventDefault()
      event.stopPropagation()
      latest.current(files)
    }
    window.addEventListener('dragover', over, true)
    window.addEventListener('drop', drop, true)
    return () => {
      window.removeEventListener('dragover', over, true)
      window.removeEventListener('drop', drop, true)
    }
  }, [isWanted])
}
