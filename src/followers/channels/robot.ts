import { env } from '../../env'
import type { Message } from './index'

/** The services write to whoever a `<at …>` in a text names: a headline names nobody. */
const unnaming = (text: string): string => text.replaceAll('<', '\uFF1C').replaceAll('>', '\uFF1E')

/** What a group reads. The paper's name is in it, for robots that ask for a keyword. */
export const groupText = ({ line, url }: Message): string =>
  `【${env.paperName}】${unnaming(line)}\n${url}`

/** Posts to a robot of a group; rejects unless `isTaken` says of its answer that the message is out. */
export const postToRobot = async (
  url: string,
  body: object,
  isTaken: (answer: Record<string, unknown>) => boolean,
  signal: AbortSignal,
): Promise<void> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal,
  })
  const answer = await response.text()
  // They refuse with 200, and say so in the answer.
  if (!response.ok || !isTaken(parsed(answer))) {
    throw new Error(`the robot answered ${response.status}: ${answer.slice(0, 200)}`)
  }
}

const parsed = (text: string): Record<string, unknown> => {
  try {
    return (JSON.parse(text) ?? {}) as Record<string, unknown>
  } catch {
    return {}
  }
}
