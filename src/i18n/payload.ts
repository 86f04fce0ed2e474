/** Where Payload's own words do not suit a newsroom. The keys are those of its translations. */
const closed = {
  zh: '没有您要打开的这一条，或者您不能看它。',
  en: 'What you wanted to open is not there, or not for you to see.',
}
const emptyCell = { noLabel: '—' }

export const payloadTexts = {
  zh: {
    general: {
      ...emptyCell,
      payloadSettings: '界面',
      backToDashboard: '回到我的桌面',
      // The column says what; its label is drawn, which Payload can't write into a text.
      sortByLabelDirection: '{{direction}}排列',
      createNew: '新建',
      createNewLabel: '新建{{label}}',
      creatingNewLabel: '新建{{label}}',
      email: '邮箱',
      emailAddress: '邮箱',
      noResults: '还没有{{label}}，或者没有一条符合上面的条件。',
      noResultsDescription: '还没有，或者没有一条符合上面的条件。',
      nothingFound: '没有这一页',
      sorryNotFound: '网址可能不完整，或者这一页已经没有了。',
    },
    fields: { addLabel: '添加{{label}}' },
    error: { documentNotFound: closed.zh },
    validation: { fieldHasNo: '还没有{{label}}' },
    // Of any kept version: without Payload's drafts, it calls each of them published.
    version: { previouslyPublished: '这个版本' },
  },
  en: {
    general: {
      ...emptyCell,
      email: 'E-mail',
      emailAddress: 'E-mail',
      payloadSettings: 'Interface',
      backToDashboard: 'Back to my desk',
      sortByLabelDirection: 'Sort {{direction}}',
      nothingFound: 'There is no such page',
      sorryNotFound: 'The address may be incomplete, or the page is gone.',
    },
    error: { documentNotFound: closed.en },
    version: { previouslyPublished: 'This version' },
  },
}
