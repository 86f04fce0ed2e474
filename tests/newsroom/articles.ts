/** A body as the editor makes it, a paragraph for each text. */
export const bodyOf = (...paragraphs: string[]) => ({
  root: {
    type: 'root',
    format: '',
    indent: 0,
    version: 1,
    direction: 'ltr',
    children: paragraphs.map((text) => ({
      type: 'paragraph',
      format: '',
      indent: 0,
      version: 1,
      direction: 'ltr',
      textFormat: 0,
      children: [
        { type: 'text', text, format: 0, detail: 0, mode: 'normal', style: '', version: 1 },
      ],
    })),
  },
})

/** A complete article but for its section, which is of the test's own newsroom. */
export const complete = (section: string, headline = '汾河两岸添新绿') => ({
  headline,
  section,
  byline: [{ name: '杨文', role: 'reporter' }],
  body: bodyOf('本市今年在汾河两岸新栽树木一万株。', '市民说，晚饭后散步的人多了。'),
})
