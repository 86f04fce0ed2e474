import { automatic, type AutomaticMove, type Stage } from '../../workflow'

/** The stage that saving a changed text takes an article to, by the table; null where it stays. */
export const movesWhenSaved = (stage: Stage): Stage | null => {
  const move = (Object.keys(automatic) as AutomaticMove[]).find((name) => {
    const { cause, from } = automatic[name]
    return cause === 'edit' && (from as readonly Stage[]).includes(stage)
  })
  return move ? automatic[move].to : null
}
