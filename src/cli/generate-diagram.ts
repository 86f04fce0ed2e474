import { writeFile } from 'node:fs/promises'

import { moveLabels, roleLabels, stageLabels } from '../i18n/workflow'
import { actions, automatic, rowOf, stages, type Party, type Stage } from '../workflow'

const partyNames: Record<Party, string> = {
  author: '作者',
  editor: roleLabels.editor.zh,
  publisher: roleLabels.publisher.zh,
}

const targets = (to: ReturnType<typeof rowOf>['to']): Stage[] => {
  if (to === 'byReviews') return ['review', 'approved']
  if (to === 'byLive') return ['spiked', 'published']
  return [to]
}

type Arrow = { from: string; to: Stage; label: string }

const asked: Arrow[] = actions.flatMap((action) => {
  const { from, to } = rowOf(action)
  return (Object.keys(from) as Stage[]).flatMap((stage) =>
    targets(to).map((target) => ({ from: stage, to: target, label: moveLabels[action].zh })),
  )
})

const unasked: Arrow[] = Object.entries(automatic).flatMap(([name, { from, to }]) => {
  const label = `${moveLabels[name as keyof typeof automatic].zh}*`
  return from.length
    ? from.map((stage) => ({ from: stage, to, label }))
    : [{ from: '[*]', to, label }]
})

/** Arrows between the same two stages share a line, or the picture could not be read. */
const drawn = (arrows: Arrow[]): string[] => {
  const labels = new Map<string, string[]>()
  for (const { from, to, label } of arrows) {
    const key = `${from} --> ${to}`
    labels.set(key, [...new Set([...(labels.get(key) ?? []), label])])
  }
  return [...labels].map(([key, names]) => `    ${key}: ${names.join('、')}`)
}

const who = (action: (typeof actions)[number]): string =>
  Object.entries(rowOf(action).from)
    .map(([stage, parties]) => {
      const names = parties.map((party) => partyNames[party]).join('、')
      return `${stageLabels[stage as Stage].zh}：${names}`
    })
    .join('<br>')

const rows = actions.map((action) => {
  const { to, needs, takes } = rowOf(action)
  const label = `${moveLabels[action].zh} \`${action}\``
  const stageNames = targets(to)
    .map((stage) => stageLabels[stage].zh)
    .join(' / ')
  return `| ${label} | ${who(action)} | ${stageNames} | ${needs.join(', ')} | ${takes.join(', ')} |`
})

const page = `<!-- 由 npm run generate:diagram 从 src/workflow/table.ts 生成，请勿手改 · generated, do not edit -->

# 稿件的一生 · The article's life

\`\`\`mermaid
stateDiagram-v2
${stages.map((stage) => `    ${stage}: ${stageLabels[stage].zh} ${stage}`).join('\n')}
${drawn([...unasked, ...asked]).join('\n')}
\`\`\`

带 \\* 的由系统触发（改稿、到点），没有按钮。Moves with \\* happen by an edit or by the clock.

| 动作 action | 谁、在哪一步 who, where | 到 to | 条件 needs | 可带 takes |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`

await writeFile(new URL('../../docs/workflow.md', import.meta.url), page)
