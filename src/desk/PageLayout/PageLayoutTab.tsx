import { pageLayoutTexts } from '../../i18n/pageLayout'
import { DocumentTab } from '../DocumentTab'

export const PageLayoutTab = () => <DocumentTab name={pageLayoutTexts.title} path="/layout" />
