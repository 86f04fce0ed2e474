import type { PayloadRequest } from 'payload'

import { Refusal } from '../../../src/errors'
import { importTexts } from '../../../src/i18n/import'
import { say } from '../../../src/i18n/text'
import type { Reporter } from '../../../src/payload-types'
import type { ParsedByline, ParsedItem } from '../../../src/text/page'
import { samePerson } from '../../../src/text/samePerson'
import { idOrNull } from '../../../src/workflow'
import type { BylineRow } from '../../fields/byline'

export type People = {
  all: { name: string; affiliation: string | null; known: boolean }[]
  rowsOf: (people: readonly ParsedByline[]) => BylineRow[]
  /** The account of the first in a byline who has one. */
  ownerOf: (people: readonly ParsedByline[]) => string | null
}

const keyOf = ({ name, affiliation }: Pick<ParsedByline, 'name' | 'affiliation'>): string =>
  `${affiliation ?? ''}\n${name}`

const kindOf = ({ affiliation, role }: ParsedByline): Reporter['kind'] => {
  if (affiliation) return 'external'
  return role === 'correspondent' || role === 'contributor' ? 'stringer' : 'staff'
}

const createReporter = (req: PayloadRequest, person: ParsedByline): Promise<Reporter> =>
  req.payload.create({
    collection: 'reporters',
    data: {
      name: person.name,
      affiliation: person.affiliation,
      kind: kindOf(person),
      confirmed: false,
      active: true,
    },
    depth: 0,
    // Whoever imports may bring new names; an editor confirms them.
    overrideAccess: true,
    req,
  })

/** More than sign a page: each who is new is a document in the one transaction of the import. */
const mostPeople = 200

/** Finds everybody in the items' bylines and credits among the reporters; who is new is created, to be confirmed. */
export const matchPeople = async (
  req: PayloadRequest,
  items: readonly ParsedItem[],
  { create }: { create: boolean },
): Promise<People> => {
  const printed = new Map(
    items.flatMap(({ byline, credit }) => [...byline, ...credit]).map((p) => [keyOf(p), p]),
  )
  if (printed.size > mostPeople) {
    const language = req.i18n?.language
    const params = { count: printed.size, most: mostPeople }
    throw new Refusal('pageTooLarge', language, {
      what: say(importTexts.tooManyPeople, language, params),
    })
  }
  const { docs } = await req.payload.find({
    collection: 'reporters',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    where: { name: { in: [...printed.values()].map(({ name }) => name) } },
  })
  const found = new Map<string, Reporter>()
  const all: People['all'] = []
  for (const [key, person] of printed) {
    const present = samePerson(person, docs)
    all.push({ name: person.name, affiliation: person.affiliation, known: Boolean(present) })
    const reporter = present ?? (create ? await createReporter(req, person) : undefined)
    if (reporter) found.set(key, reporter)
  }
  return {
    all,
    rowsOf: (people) =>
      people.map((person) => ({
        reporter: found.get(keyOf(person))?.id,
        name: person.name,
        role: person.role,
        affiliation: person.affiliation,
      })),
    ownerOf: (people) =>
      people.map((person) => idOrNull(found.get(keyOf(person))?.user)).find(Boolean) ?? null,
  }
}
