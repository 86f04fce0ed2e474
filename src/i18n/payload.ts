/** Where Payload's own words do not suit a newsroom. The keys are those of its translations. */
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
    },
    fields: { addLabel: '添加{{label}}' },
    validation: { fieldHasNo: '还没有{{label}}' },
  },
  en: {
    general: {
      ...emptyCell,
      email: 'E-mail',
      emailAddress: 'E-mail',
      payloadSettings: 'Interface',
      backToDashboard: 'Back to my desk',
      sortByLabelDirection: 'Sort {{direction}}',
    },
  },
}
