import { reviewSheetTexts } from '../../i18n/reviewSheet'
import { DocumentTab } from '../DocumentTab'

export const ReviewSheetTab = () => <DocumentTab name={reviewSheetTexts.title} path="/sheet" />
