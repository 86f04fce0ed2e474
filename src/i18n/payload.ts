/** Where Payload's own words do not suit a newsroom. The keys are those of its translations. */
const emptyCell = { general: { noLabel: '—' } }

export const payloadTexts = { zh: emptyCell, en: emptyCell }
