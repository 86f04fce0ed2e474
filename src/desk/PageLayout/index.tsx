'use client'

import { Button, useDocumentInfo, useTranslation } from '@payloadcms/ui'

import { pageLayoutTexts } from '../../i18n/pageLayout'
import { say } from '../../i18n/text'
import { Screen } from '../Screen'
import { Order } from './Order'
import { Sheet } from './Sheet'
import { useLayout } from './useLayout'
import './index.css'
import './sheet.css'

/** 版样: the order of a page's articles, and the page as print would have it. */
export const PageLayout = () => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const { hasSavePermission, id } = useDocumentInfo()
  const { layout, move } = useLayout(String(id))
  const words = (name: keyof typeof pageLayoutTexts) => say(pageLayoutTexts[name], language)

  if (!layout) {
    return (
      <Screen>
        <p>{words('loading')}</p>
      </Screen>
    )
  }
  const mayMove = Boolean(hasSavePermission)
  return (
    <Screen className="page-layout">
      <aside className="page-layout__order">
        <header>
          <h2>{words('order')}</h2>
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => window.print()}
            size="medium"
          >
            {words('print')}
          </Button>
        </header>
        {layout.articles.length === 0 && <p>{words('empty')}</p>}
        {mayMove && <p className="page-layout__help">{words('orderHelp')}</p>}
        <Order
          articles={layout.articles}
          mayMove={mayMove}
          onMove={(moved, target) => void move(moved, target)}
        />
      </aside>
      <Sheet language={language} layout={layout} />
    </Screen>
  )
}
