'use client'

import { siteTexts } from '../../../i18n/site'

/** Said when `/graphql` does not answer. In both languages: the page that failed is gone, and its language with it. */
export default function Failed({ reset }: { reset: () => void }) {
  const { broken, brokenAbout, tryAgain } = siteTexts
  return (
    <main className="said">
      <h1>{broken.zh}</h1>
      <p>{brokenAbout.zh}</p>
      <p lang="en">
        {broken.en}. {brokenAbout.en}
      </p>
      <button onClick={reset} type="button">
        {tryAgain.zh} <span lang="en">{tryAgain.en}</span>
      </button>
    </main>
  )
}
