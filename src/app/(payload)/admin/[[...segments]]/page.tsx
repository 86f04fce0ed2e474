import config from '@payload-config'
import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'

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

/** The address to sign out is open to every link: what another site's page leads to signs nobody out. */
const isLedFromElsewhere = async (): Promise<boolean> =>
  ['cross-site', 'same-site'].includes((await headers()).get('sec-fetch-site') ?? '')

export default async function Page({ params, searchParams }: Props) {
  // None at `/admin` itself, whatever their type says.
  const path = String((await params).segments)
  if (path === 'logout' && (await isLedFromElsewhere())) redirect('/admin')
  return RootPage({ config, importMap, params, searchParams })
}
