import { reviewTexts } from '../../i18n/review'
import { DocumentTab } from '../DocumentTab'

export const ReviewTab = () => <DocumentTab name={reviewTexts.title} path="/review" />
