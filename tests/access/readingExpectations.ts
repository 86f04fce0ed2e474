/**
 * Who is told of an article by each door that reads, in every situation of it. Reviewed by hand against the roles of the
 * design; it imports nothing, or a wrong rule would pass its own test.
 */

/** Of any stage alike: what somebody may read of the newsroom's copy does not depend on how it stands. */
export const told = {
  author: 'told',
  editor: 'told',
  editorAuthor: 'told',
  approver: 'told',
  publisher: 'told',
  publisherAuthor: 'told',
  publisherApprover: 'told',
  admin: 'told',
  // To these it does not exist.
  otherReporter: 'nothing',
  otherEditor: 'nothing',
  anonymous: 'refused',
  // Programs: one that reads, by the doors to the article itself; one that brings in, of what others wrote.
  reader: 'told',
  importer: 'nothing',
} as const

export type Door = {
  /** `:id` is the article, `:version` its oldest version, `:words` words of its headline. */
  asks: string
  /** What says that there is such an article where an answer has no headline. */
  tells?: RegExp
  /** Those who may read it don't find it here in these situations. */
  notIn?: readonly string[]
  /** An article is not shown through what it names: nobody hears of it here. */
  never?: boolean
  /** Not to programs: what belongs to an article is the newsroom's own. */
  peopleOnly?: boolean
}

export const doors: readonly Door[] = [
  { asks: 'GET /articles/:id' },
  { asks: 'GET /articles/:id?depth=3&draft=true&trash=true&showHiddenFields=true' },
  { asks: 'GET /articles?where[id][equals]=:id' },
  { asks: 'GET /articles?where[headline][contains]=:words' },
  { asks: 'GET /articles?where[or][0][slug][exists]=true&where[or][1][id][equals]=:id&limit=100' },
  { asks: 'GET /articles?sort=-approvals.user&limit=100&select[headline]=true' },
  { asks: 'GET /articles/count?where[id][equals]=:id', tells: /"totalDocs":1/ },
  { asks: 'GET /articles/count?where[headline][contains]=:words', tells: /"totalDocs":[1-9]/ },
  { asks: 'GET /articles/versions?where[parent][equals]=:id', peopleOnly: true },
  { asks: 'GET /articles/versions?where[version.headline][contains]=:words', peopleOnly: true },
  { asks: 'GET /articles/versions/:version', peopleOnly: true },
  { asks: 'GET /articles/:id/actions', tells: /"actions":/, peopleOnly: true },
  { asks: 'GET /articles/:id/changes', tells: /"headline":/, peopleOnly: true },
  { asks: 'GET /articles/:id/notes', tells: /请核实/, peopleOnly: true },
  { asks: 'GET /articles/:id/colleagues', tells: /"reads":/, peopleOnly: true },
  // What was thrown away or taken back is no work.
  { asks: 'GET /articles/board?limit=100', notIn: ['retracted', 'spiked'], peopleOnly: true },
  {
    asks: 'GET /activity?where[article][equals]=:id&limit=100',
    tells: /"action":/,
    peopleOnly: true,
  },
  { asks: 'GET /notes?where[article][equals]=:id', tells: /请核实/, peopleOnly: true },
  { asks: 'GET /pages?depth=3' },
  { asks: 'GET /sections?depth=3&limit=100', never: true },
  { asks: 'GET /reporters?depth=3&limit=100', never: true },
  { asks: 'POST /articles/access/:id', tells: /"fields":/ },

  { asks: '{ Article(id: ":id") { headline } }' },
  { asks: '{ Articles(where: {id: {equals: ":id"}}) { docs { headline } } }' },
  { asks: '{ countArticles(where: {id: {equals: ":id"}}) { totalDocs } }', tells: /"totalDocs":1/ },
  {
    asks: '{ versionsArticles(where: {parent: {equals: ":id"}}) { docs { version { headline } } } }',
    peopleOnly: true,
  },
  { asks: '{ versionArticle(id: ":version") { version { headline } } }', peopleOnly: true },
  {
    asks: '{ Activities(where: {article: {equals: ":id"}}) { docs { article { headline } } } }',
    peopleOnly: true,
  },
  { asks: '{ Pages { docs { articles { headline } } } }' },
  {
    asks: '{ docAccessArticle(id: ":id") { fields { headline { read { permission } } } } }',
    tells: /"permission":true/,
  },
]
