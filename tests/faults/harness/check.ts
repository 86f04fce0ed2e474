import type { Asked, Entry, Fault, History, State } from './history'

/** What a history broke, in words; with nothing broken, none. */
type Rule = (history: History, state: State) => string[]

const at = (article: string, revision: number) => `${article}@${revision}`
const byKey = <T extends { article: string; revision: number }>(all: readonly T[]) =>
  new Map(all.map((each) => [at(each.article, each.revision), each]))

const grouped = <T extends { article: string; revision: number }>(
  all: readonly T[],
): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const each of all.toSorted((a, b) => a.revision - b.revision))
    groups.set(each.article, [...(groups.get(each.article) ?? []), each])
  return groups
}

const isWrite = ({ what }: Asked): boolean => what === 'create' || what === 'save'
const named = ({ n, what, article, revision, who }: Asked): string =>
  `#${n} ${what} of ${article ?? 'a new one'} at ${revision} by ${who}`

/** History may thin out what nothing names, past the latest thirty revisions. */
const isThinned = ({ articles, entries }: State, article: string, revision: number): boolean => {
  const now = articles.find((each) => each.article === article)?.revision ?? 0
  return revision < now - 30 && !byKey(entries).has(at(article, revision))
}

const acknowledgedIsThere: Rule = ({ asked }, state) => {
  const versions = byKey(state.versions)
  const entries = byKey(state.entries)
  const photos = new Set(state.photos.map(({ id }) => id))
  return asked.flatMap((one) => {
    const { made, outcome, text, what, who, note } = one
    if (outcome !== 'done' || !made) return []
    if ('photo' in made) return photos.has(made.photo) ? [] : [`lost: ${named(one)}`]
    const key = at(made.article, made.revision)
    if (isThinned(state, made.article, made.revision)) return []
    const isThere = isWrite(one)
      ? versions.get(key)?.kicker === text
      : entries.get(key)?.action === what &&
        entries.get(key)?.user === who &&
        entries.get(key)?.note === note
    return isThere ? [] : [`acknowledged and not there: ${named(one)} as ${key}`]
  })
}

const oneWriterOfEachRevision: Rule = ({ asked }) => {
  const winners = new Map<string, Asked>()
  return asked.flatMap((one) => {
    const { made, outcome, revision, wasUnheard, what } = one
    if (outcome !== 'done' || !made || !('article' in made)) return []
    const key = at(made.article, made.revision)
    const other = winners.get(key)
    winners.set(key, one)
    // A save that was made unheard is saved once more.
    const most = revision + (wasUnheard && what === 'save' ? 2 : 1)
    return [
      ...(other ? [`two were told that they made ${key}: ${named(other)}, ${named(one)}`] : []),
      ...(made.revision > most ? [`over what others wrote: ${named(one)} made ${key}`] : []),
    ]
  })
}

const refusedIsNotThere: Rule = ({ asked }, { versions, entries }) => {
  const texts = new Set(versions.map(({ kicker }) => kicker))
  const notes = new Set(entries.map(({ note }) => note))
  return asked.flatMap((one) => {
    const { outcome, text, note, wasUnheard } = one
    if (outcome !== 'refused' || wasUnheard) return []
    const isThere = text ? texts.has(text) : note !== undefined && notes.has(note)
    return isThere ? [`refused (${one.status} ${one.code}) and there: ${named(one)}`] : []
  })
}

const nobodyConflictsWithThemselves: Rule = ({ asked }, { versions, entries }) =>
  asked.flatMap((one) => {
    const { article, code, note, present, revision, text, wasUnheard } = one
    if (!wasUnheard || code !== 'stale' || present !== revision + 1 || !article) return []
    const key = at(article, present)
    const isTheirs = text
      ? byKey(versions).get(key)?.kicker === text
      : byKey(entries).get(key)?.note === note
    return isTheirs ? [`told of a conflict with themselves: ${named(one)}`] : []
  })

/** Every revision was asked for by somebody, or is the clock's. */
const everyRevisionWasAskedFor: Rule = ({ asked }, { versions, entries }) => {
  const texts = new Set(asked.map(({ text }) => text))
  const notes = new Set(asked.map(({ note }) => note))
  const moves = byKey(entries)
  return versions.flatMap(({ article, revision, kicker }) => {
    const entry = moves.get(at(article, revision))
    const isClocks = entry?.action === 'release' || entry?.action === 'hold'
    const isAsked = entry?.note ? notes.has(entry.note) : texts.has(kicker ?? undefined)
    return isClocks || isAsked ? [] : [`nobody asked for ${at(article, revision)}`]
  })
}

const revisionsFollow: Rule = (_, state) => {
  const versions = grouped(state.versions)
  return state.articles.flatMap((now) => {
    const all = versions.get(now.article) ?? []
    const last = all.at(-1)
    const has = new Set(all.map(({ revision }) => revision))
    const holes = Array.from({ length: now.revision }, (__, n) => n + 1).filter(
      (revision) => !has.has(revision) && !isThinned(state, now.article, revision),
    )
    const isLast =
      last?.revision === now.revision && last.kicker === now.kicker && last.stage === now.stage
    return [
      ...(holes.length ? [`${now.article} has no version ${holes.join(', ')}`] : []),
      ...(all.length === has.size ? [] : [`${now.article} has one revision twice`]),
      ...(isLast ? [] : [`${at(now.article, now.revision)} is not its last version`]),
    ]
  })
}

const recordAndArticlesAgree: Rule = (_, { articles, versions, entries }) => {
  const texts = byKey(versions)
  const records = grouped(entries)
  const told = articles.flatMap(({ article, stage }) => {
    const all = records.get(article) ?? []
    const broken = all.flatMap((entry, n) => {
      const from = all[n - 1]?.to ?? null
      const isNext = entry.from === from && (entry.action === 'create') === (n === 0)
      const isMade = texts.get(at(article, entry.revision))?.stage === entry.to
      return [
        ...(isNext ? [] : [`${at(article, entry.revision)} ${entry.action} is not from ${from}`]),
        ...(isMade ? [] : [`${at(article, entry.revision)} ${entry.action} did not happen`]),
        ...(all[n - 1]?.revision === entry.revision
          ? [`${at(article, entry.revision)} twice`]
          : []),
      ]
    })
    return all.at(-1)?.to === stage ? broken : [...broken, `${article} is ${stage}, unrecorded`]
  })
  const moves = byKey(entries)
  const silent = versions.flatMap((version) => {
    const before = texts.get(at(version.article, version.revision - 1))
    const isMoved = !before || before.stage !== version.stage
    const isKnown = moves.has(at(version.article, version.revision))
    const isFirst = version.revision === 1
    return isMoved && (before || isFirst) && !isKnown
      ? [`${at(version.article, version.revision)} came to ${version.stage}, unrecorded`]
      : []
  })
  return [...told, ...silent]
}

const goesOut = new Set(['publish', 'correct', 'release'])

/** Of the round that ends with the entry: who passed it, the last one's text last. */
const approvalsBefore = (all: readonly Entry[], n: number): Entry[] => {
  const begins = all.slice(0, n).findLastIndex(({ action }) => action === 'submit')
  const round = all.slice(begins, n)
  return round.reduce<Entry[]>((standing, entry) => {
    if (entry.action === 'approve') return [...standing, entry]
    return entry.action === 'void' ? standing.slice(0, -1) : standing
  }, [])
}

const nothingGoesOutUnapproved: Rule = (_, { versions, entries, reviews }) => {
  const texts = byKey(versions)
  return [...grouped(entries).values()].flatMap((all) =>
    all.flatMap((entry, n) => {
      if (!goesOut.has(entry.action)) return []
      const text = texts.get(at(entry.article, entry.revision))
      const passed = approvalsBefore(all, n)
      const by = new Set(passed.map(({ user }) => user))
      const read = passed.at(-1) && texts.get(at(entry.article, passed.at(-1)!.revision))
      const isOwn = (user: string) => text?.authors.includes(user) ?? false
      const faults = [
        by.size < (reviews[text?.section ?? ''] ?? Infinity) && 'with too few approvals',
        by.has(entry.user) && 'by one who approved it',
        // Before it went out, whoever's byline it bore counted; the version names those of this text.
        [...by, entry.user].some(isOwn) && 'by one of its authors',
        read?.kicker !== text?.kicker && 'with a text that nobody approved',
      ].filter(Boolean)
      return faults.map((fault) => `${at(entry.article, entry.revision)} went out ${fault}`)
    }),
  )
}

/** In milliseconds. */
const mostLate = 5000

/** When a thing of that time could happen, all being well. */
const possibleFrom = (time: number, faults: readonly Fault[]): number =>
  faults
    .toSorted((a, b) => a.from - b.from)
    .reduce(
      (due, { from, recovered }) => (from <= due + mostLate && recovered > due ? recovered : due),
      time,
    )

const schedulesFireOnce: Rule = ({ faults }, { versions, entries, at: now }) => {
  const texts = byKey(versions)
  return [...grouped(entries).values()].flatMap((all) =>
    all.flatMap((entry, n) => {
      const before = all[n - 1]
      if (entry.action === 'release' && before?.action !== 'schedule')
        return [`${at(entry.article, entry.revision)} was released without a schedule`]
      if (entry.action !== 'schedule') return []
      const key = at(entry.article, entry.revision)
      const publishAt = Date.parse(texts.get(key)?.publishAt ?? '')
      const latest = possibleFrom(publishAt, faults) + mostLate
      const next = all[n + 1]
      if (!next) return now > latest ? [`${key} was never released`] : []
      const ended = next.at
      return [
        ...(next.action === 'release' && ended < publishAt ? [`${key} was released early`] : []),
        ...(next.action === 'hold' ? [`${key} was given back`] : []),
        ...(ended > latest ? [`${key} was released ${ended - latest} ms too late`] : []),
      ]
    }),
  )
}

const readersHaveWhatIsLive: Rule = (_, { articles, versions, published, entries }) => {
  const texts = byKey(versions)
  const copies = new Map(published.map((copy) => [copy.id, copy]))
  const outs = grouped(entries.filter(({ action }) => goesOut.has(action) || action === 'retract'))
  const wrong = articles.flatMap(({ article, liveRevision }) => {
    const copy = copies.get(article)
    const last = outs.get(article)?.at(-1)
    const due = last && last.action !== 'retract' ? last.revision : null
    const isRight =
      due === liveRevision &&
      (copy?.revision ?? null) === due &&
      (due === null || texts.get(at(article, due))?.kicker === copy?.kicker)
    return isRight ? [] : [`readers have ${article} at ${copy?.revision}, due is ${due}`]
  })
  const known = new Set(articles.map(({ article }) => article))
  return [
    ...wrong,
    ...published.filter(({ id }) => !known.has(id)).map(({ id }) => `${id} is nobody's`),
  ]
}

const readersSawOnlyWhatWasLive: Rule = ({ reads }, { versions, entries }) => {
  const texts = byKey(versions)
  const live = new Set(
    entries.flatMap(({ action, article, revision }) => {
      const text = texts.get(at(article, revision))
      return goesOut.has(action) && text ? [`${text.slug} ${text.kicker}`] : []
    }),
  )
  const seen = new Map(
    reads.flatMap(({ app, texts }) =>
      texts.map(({ slug, kicker }) => [`${slug} ${kicker}`, app] as const),
    ),
  )
  return [...seen].flatMap(([text, app]) =>
    live.has(text) ? [] : [`${app} gave readers what never went out: ${text}`],
  )
}

const sorted = (all: readonly string[]): string => all.toSorted().join('\n')

const cachesAgree: Rule = (_, { published, told }) => {
  const texts = sorted(published.map(({ slug, kicker }) => `${slug} ${kicker}`))
  const files = new Set(published.flatMap((copy) => copy.files))
  return told.flatMap(({ app, ...it }) => [
    ...(sorted(it.texts.map(({ slug, kicker }) => `${slug} ${kicker}`)) === texts
      ? []
      : [`${app} tells readers something else than the database`]),
    ...it.files
      .filter((file) => !files.has(file))
      .map((file) => `${app} shows ${file} of no article`),
    ...[...files].filter((file) => !it.files.includes(file)).map((file) => `${app} lacks ${file}`),
  ])
}

/** Nobody meets a fault as one of the server, or as their own. */
const answersAreCivil: Rule = ({ asked }) =>
  asked.flatMap((one) => {
    const { status, code } = one
    const isRude = (status >= 500 && status !== 503) || status === 401 || code === 'unauthenticated'
    return isRude ? [`answered ${status} ${code}: ${named(one)}`] : []
  })

/** In milliseconds. */
const longestRecovery = 30_000

const recoversInTime: Rule = ({ faults }) =>
  faults.flatMap(({ what, ended, recovered }) =>
    recovered - ended > longestRecovery
      ? [`${what}: it took ${recovered - ended} ms until all was well again`]
      : [],
  )

export const rules = {
  acknowledgedIsThere,
  oneWriterOfEachRevision,
  refusedIsNotThere,
  nobodyConflictsWithThemselves,
  everyRevisionWasAskedFor,
  revisionsFollow,
  recordAndArticlesAgree,
  nothingGoesOutUnapproved,
  schedulesFireOnce,
  readersHaveWhatIsLive,
  readersSawOnlyWhatWasLive,
  cachesAgree,
  answersAreCivil,
  recoversInTime,
} as const satisfies Record<string, Rule>

export type Broken = { rule: keyof typeof rules; what: string }

/** Everything of a history that should not be. */
export const check = (history: History, state: State): Broken[] =>
  (Object.keys(rules) as (keyof typeof rules)[]).flatMap((rule) =>
    rules[rule](history, state).map((what) => ({ rule, what })),
  )
