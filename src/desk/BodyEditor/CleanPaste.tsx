'use client'

import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $parseSerializedNode,
  COMMAND_PRIORITY_HIGH,
  DROP_COMMAND,
  PASTE_COMMAND,
  type LexicalNode,
  type NodeKey,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { toast, useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'

import { say } from '../../i18n/text'
import { writingTexts as texts } from '../../i18n/writing'
import type { BodyBlock } from '../../text/body/blocks'
import { bodyNodes, photoNode } from '../../text/body/nodes'
import { useAskPhotos } from '../PhotoDrop/context'
import { isAddress, isOwn, picturesIn, textIn } from './pasted'

/** One paragraph is words in the line where they are pasted; several are paragraphs of their own. */
const $insert = (blocks: readonly BodyBlock[]): void => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const nodes = bodyNodes(blocks).map((node) => $parseSerializedNode(node))
  const [only] = nodes
  const isLine = nodes.length === 1 && blocks[0]?.kind === 'paragraph'
  selection.insertNodes(isLine && only && 'getChildren' in only ? childrenOf(only) : nodes)
}

const childrenOf = (node: LexicalNode): LexicalNode[] =>
  (node as LexicalNode & { getChildren: () => LexicalNode[] }).getChildren()

const $blockAt = (target: EventTarget | null): NodeKey | null =>
  target instanceof Node
    ? ($getNearestNodeFromDOMNode(target)?.getTopLevelElement()?.getKey() ?? null)
    : null

const $blockOfCaret = (): NodeKey | null => {
  const selection = $getSelection()
  return $isRangeSelection(selection)
    ? (selection.focus.getNode().getTopLevelElement()?.getKey() ?? null)
    : null
}

/** Takes what is pasted or dropped before the editor's own plug-ins, which would take styles and fetch pictures. */
export const CleanPaste = () => {
  const [editor] = useLexicalComposerContext()
  const askPhotos = useAskPhotos()
  const { language } = useTranslation().i18n

  useEffect(() => {
    const placeAfter = async (block: NodeKey | null, files: File[]) => {
      const placed = await askPhotos(files.map((file) => ({ file })))
      editor.update(() => {
        let before = block ? $getNodeByKey(block) : null
        for (const photo of placed ?? []) {
          if (!photo) continue
          const { photo: id, ...said } = photo
          const node = $parseSerializedNode(photoNode(id, said))
          if (before) before.insertAfter(node)
          else $getRoot().append(node)
          before = node
        }
      })
    }
    return mergeRegister(
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const pasted = event instanceof ClipboardEvent ? event.clipboardData : null
          if (!pasted || !editor.isEditable() || isOwn(pasted) || isAddress(pasted)) return false
          const { blocks, picturesLeft } = textIn(pasted)
          const pictures = blocks.length ? [] : picturesIn(pasted)
          event.preventDefault()
          if (pictures.length) {
            void placeAfter($blockOfCaret(), pictures)
            return true
          }
          editor.update(() => $insert(blocks), { tag: 'paste' })
          if (picturesLeft) toast.info(say(texts.picturesLeft, language, { count: picturesLeft }))
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        DROP_COMMAND,
        (event) => {
          const pictures = event.dataTransfer ? picturesIn(event.dataTransfer) : []
          if (!pictures.length || !editor.isEditable()) return false
          event.preventDefault()
          event.stopPropagation()
          void placeAfter($blockAt(event.target), pictures)
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    )
  }, [askPhotos, editor, language])
  return null
}
