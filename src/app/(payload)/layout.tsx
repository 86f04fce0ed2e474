import config from '@payload-config'
import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import { notFound } from 'next/navigation'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'

import { asAsked, isOfScreens } from '../../../access/screenFunctions'
import { importMap } from './admin/importMap.js'
import './contrast.css'
import './firstAccount.css'
import './focus.css'
import './phone.css'
import './refused.css'

// Nothing but name and arguments is taken from the browser: Payload would take functions of its own too.
const serverFunction: ServerFunctionClient = async ({ name, args }) => {
  'use server'
  if (!isOfScreens(name)) notFound()
  return handleServerFunctions({ name, args: asAsked(args), config, importMap })
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}
