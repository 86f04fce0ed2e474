type Named = { name: string; affiliation?: string | null }

/** The same name is the same person where the affiliation agrees, or where ours says none and there is only one. */
export const samePerson = <Known extends Named>(
  { name, affiliation }: Named,
  known: readonly Known[],
): Known | undefined => {
  const named = known.filter((each) => each.name === name)
  const exact = named.find((each) => (each.affiliation || null) === (affiliation || null))
  if (exact) return exact
  const [only] = named
  return named.length === 1 && (!affiliation || !only?.affiliation) ? only : undefined
}
