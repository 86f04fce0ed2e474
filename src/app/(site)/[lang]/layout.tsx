import type { Viewport } from 'next'
import type { ReactNode } from 'react'

import '../../../site/site.css'

type Props = { children: ReactNode; params: Promise<{ lang: string }> }

export const viewport: Viewport = { colorScheme: 'light dark' }

export default async function Layout({ children, params }: Props) {
  const { lang } = await params
  return (
    <html lang={lang === 'en' ? 'en' : 'zh-CN'}>
      <body>{children}</body>
    </html>
  )
}
