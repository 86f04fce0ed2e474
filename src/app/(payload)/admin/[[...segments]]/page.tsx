import config from '@payload-config'
import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import type { Metadata } from 'next'

import { importMap } from '../importMap.js'
import { tabTitle } from '../tabTitle'

type Props = {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<{ [key: string]: string | string[] }>
}

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const metadata = await generatePageMetadata({ config, params, searchParams })
  const title = await tabTitle((await params).segments)
  return title ? { ...metadata, title } : metadata
}

export default function Page({ params, searchParams }: Props) {
  return RootPage({ config, importMap, params, searchParams })
}
