/** Where Payload's own words do not suit a newsroom. The keys are those of its translations. */
const emptyCell = { noLabel: '—' }

export const payloadTexts = {
  zh: {
    general: {
      ...emptyCell,
      createNew: '新建',
      createNewLabel: '新建{{label}}',
      creatingNewLabel: '新建{{label}}',
      email: '邮箱',
      emailAddress: '邮箱',
      noResults: '还没有{{label}}，或者没有一条符合上面的条件。',
      noResultsDescription: '还没有，或者没有一条符合上面的条件。',
    },
  },
  en: { general: { ...emptyCell, email: 'E-mail', emailAddress: 'E-mail' } },
}
