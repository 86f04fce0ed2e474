import { Gutter } from '@payloadcms/ui'
import type { ReactNode } from 'react'

/** A screen of ours between the margins of Payload's: the main part of the page, for who jumps to it. */
export const Screen = ({ children, className }: { children: ReactNode; className?: string }) => (
  <main>
    <Gutter className={className ?? ''}>{children}</Gutter>
  </main>
)
