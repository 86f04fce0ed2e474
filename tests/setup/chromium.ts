import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { childEnvironment, env } from '../../src/env'
import { run } from '../../src/server/command'
import { isExecutable, onPath } from '../../src/server/onPath'
import { firstFound, type Source } from './firstFound'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const sources: readonly Source[] = [
  { name: 'on this machine', find: installed },
  { name: "Playwright's download", find: playwrightDownload },
  { name: 'apt-get install', find: aptInstall },
]

function installed(): Promise<string> {
  return onPath(['/usr/bin', env.searchPath].join(delimiter), ...names)
}

async function playwrightDownload(): Promise<string> {
  const path = chromium.executablePath()
  if (await isExecutable(path)) return path
  const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'))
  await run(process.execPath, [join(folder, 'cli.js'), 'install', 'chromium'], {
    env: childEnvironment(),
    timeoutMs: 300_000,
    silenceMs: 30_000,
  })
  if (await isExecutable(path)) return path
  throw new Error(`it left nothing at ${path}`)
}

// Debian's chromium, with a font for Chinese so that pages are not rows of boxes.
async function aptInstall(): Promise<string> {
  if (process.getuid?.() !== 0) throw new Error('not root')
  const apt = (args: string[]) =>
    run('apt-get', args, {
      env: childEnvironment({ DEBIAN_FRONTEND: 'noninteractive' }),
      timeoutMs: 600_000,
    })
  await apt(['update'])
  await apt(['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'])
  return installed()
}

/** The path of a Chromium. @throws Error naming everything that was tried. */
export const findChromium = (): Promise<string> => firstFound('No Chromium to run.', sources)

/** A headless browser; close it in `afterAll`. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: flags })
}
