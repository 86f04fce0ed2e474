import { Lost } from '../../../site/Lost'
import { Shell } from '../Shell'
import { siteIn } from '../site'

/** Next tells it neither path nor language, so it says it in both. */
export default function NotFound() {
  return (
    <Shell path="/" site={siteIn('zh')}>
      <Lost site={siteIn('zh')} />
      <div lang="en">
        <Lost heading="h2" site={siteIn('en')} />
      </div>
    </Shell>
  )
}
