import type { Cut } from './query'

let loading: Promise<Cut> | undefined

const load = async (): Promise<Cut> => {
  const [{ Jieba }, { dict }] = await Promise.all([
    import('@node-rs/jieba'),
    import('@node-rs/jieba/dict.js'),
  ])
  const jieba = Jieba.withDict(dict)
  return (text) => jieba.cut(text, true)
}

/** Jieba's dictionary, loaded when it is first asked for (half a second), once in a process. */
export const dictionary = (): Promise<Cut> => (loading ??= load())
