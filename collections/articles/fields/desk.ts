import type { UIField } from 'payload'

/** Above the text: what whoever opens the article should know before they type. */
export const noticesField: UIField = {
  name: 'notices',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: '/src/desk/ArticleNotices#ArticleNotices' },
  },
}

/** Above the headings: a Word document or photos come in as files. */
export const filesInField: UIField = {
  name: 'filesIn',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: '/src/desk/Word#FilesIn' },
  },
}

/** Below what the engine knows: the latest moves. */
export const historyField: UIField = {
  name: 'history',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: '/src/desk/ArticleHistory#ArticleHistory' },
  },
}
