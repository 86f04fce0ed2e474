import { describe, expect, it } from 'vitest'
import {
  decodePage,
  MAX_PAGE_BYTES,
  MAX_PAGE_LINES,
  PageError,
  type PageErrorCode,
} from '../../src/text/page'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
const LINE = '本报讯（记者 杨文）春天来了。\n'
// “中文” in GB18030
const GB = bytes(0xd6, 0xd0, 0xce, 0xc4, 0x0a)

function failure(input: Uint8Array): { code: PageErrorCode; line: number | null } {
  try {
    decodePage(input)
  } catch (error) {
    if (error instanceof PageError) return { code: error.code, line: error.line }
    throw error
  }
  throw new Error('was decoded')
}

describe('decoding a page file', () => {
  it('takes UTF-8 with and without a byte-order mark', () => {
    expect(decodePage(utf8(LINE))).toEqual({ text: LINE, encoding: 'utf-8' })
    expect(decodePage(utf8(`\uFEFF${LINE}`))).toEqual({ text: LINE, encoding: 'utf-8' })
  })

  it('takes GB18030 when the bytes are no UTF-8', () => {
    expect(decodePage(GB)).toEqual({ text: '中文\n', encoding: 'gb18030' })
  })

  it('takes Big5 where the bytes make no Chinese as GB18030', () => {
    const page = Buffer.from(
      'pau4zL/ssF+3c6Z+rmnE/Qqlu7P4sFShXbBPqswgt6ik5aFeqvGk6aFBpau4zL/ssF+3c6Z+rmnE/aFBpaulwa/Jr8mrZajTsNHGW6FDCg==',
      'base64',
    )
    expect(decodePage(page)).toEqual({
      text: '市裡辦起新年展覽\n本報訊（記者 楊文）近日，市裡辦起新年展覽，市民紛紛前來參觀。\n',
      encoding: 'big5',
    })
  })

  it.each([
    ['EUC-KR', 'vcW5riCx4rvnwNS0z7TZLiC/wLTDwMcgtLq9uiwgvK2/77+hvK0gv624sCDIuMDHCg=='],
    [
      'Shift-JIS',
      'k/qWe4zqgsyDaoOFgVuDWILFgreBQpOMi56CxYnvi2OCqopKgqmC6oLcgrWCvYFCgrGC6oLNkFaVt4LMi0yOloLFgreBQgo=',
    ],
  ])('refuses %s, which would be garbage as GB18030', (_, page) => {
    expect(failure(Buffer.from(page, 'base64')).code).toBe('encoding')
  })

  it('refuses UTF-8 that was read as GBK and saved so', () => {
    const garbled = new TextDecoder('gb18030').decode(utf8(LINE.repeat(3)))
    expect(failure(utf8(garbled)).code).toBe('encoding')
  })

  it('takes UTF-16 of either order, with and without a mark', () => {
    const little = Uint8Array.from(Buffer.from(LINE, 'utf16le'))
    const big = Uint8Array.from(Buffer.from(LINE, 'utf16le').swap16())
    expect(decodePage(bytes(0xff, 0xfe, ...little))).toEqual({ text: LINE, encoding: 'utf-16le' })
    expect(decodePage(bytes(0xfe, 0xff, ...big))).toEqual({ text: LINE, encoding: 'utf-16be' })
    expect(decodePage(little).text).toBe(LINE)
    expect(decodePage(big).text).toBe(LINE)
  })

  it('refuses empty and blank files', () => {
    expect(failure(bytes()).code).toBe('empty')
    expect(failure(utf8('\uFEFF \n\u3000\t\r\n')).code).toBe('empty')
  })

  it('refuses files over the limit, and takes one at it', () => {
    expect(failure(new Uint8Array(MAX_PAGE_BYTES + 1)).code).toBe('too-large')
    expect(decodePage(new Uint8Array(MAX_PAGE_BYTES).fill(0x61)).text).toHaveLength(MAX_PAGE_BYTES)
  })

  it('refuses more lines than a page can have, whose reading would take seconds', () => {
    expect(failure(utf8('市\n'.repeat(MAX_PAGE_LINES))).code).toBe('too-long')
    expect(decodePage(utf8('市\n'.repeat(MAX_PAGE_LINES - 1))).encoding).toBe('utf-8')
  })

  it('refuses binary files and names the line', () => {
    expect(failure(utf8('一\n二\u0000三'))).toEqual({ code: 'binary', line: 2 })
    expect(failure(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)).code).toBe(
      'binary',
    )
    expect(failure(bytes(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46)).code).toBe('binary')
  })

  it('refuses documents that begin as text, web pages and mojibake', () => {
    expect(failure(utf8('%PDF-1.4\n1 0 obj\n')).code).toBe('binary')
    expect(failure(utf8('{\\rtf1\\ansi 好}')).code).toBe('binary')
    expect(failure(utf8(`<!DOCTYPE html><p>${LINE}</p>`)).code).toBe('markup')
    const garbled = Buffer.from(LINE.repeat(3))
      .toString('latin1')
      .replace(/[\x80-\x9f]/g, '\u00a4')
    expect(failure(utf8(garbled)).code).toBe('encoding')
  })

  it('refuses bytes of no encoding it knows and names the line', () => {
    expect(failure(new Uint8Array([...utf8('好\n'), 0xff, 0xff, 0x0a]))).toEqual({
      code: 'encoding',
      line: 2,
    })
  })
})
