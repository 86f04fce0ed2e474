import { describe, expect, it } from 'vitest'
import { wordCount } from '../../src/text/words'

describe('the word count', () => {
  it.each([
    ['太原好', 3, 'each Han character is one'],
    ['太原，好。', 5, 'each full-width mark is one'],
    ['“快”——好……', 8, 'each half of a dash or an ellipsis is one, as it takes a cell'],
    ['𠮷野家', 3, 'a Han character outside the BMP is one'],
    ['二〇二二年 人々', 7, '〇 and 々 are Han'],
    ['COVID-19', 1, 'a Latin word with its hyphen and number is one'],
    ['2-3', 1, 'a range with a hyphen is one'],
    ['3.5%', 1, 'a number with its unit sign is one'],
    ['-5\u2103', 1, 'a number with its sign is one'],
    ['1,000', 1, 'a number with separators is one'],
    ['10:30', 1, 'a time is one'],
    ['\uFF11\uFF12\uFF13', 1, 'a full-width number is one'],
    ['5G与AI', 3, 'Latin and Han without a space are apart'],
    ['don\u2019t stop', 2, 'an apostrophe does not split a word'],
    ['e\u0301te\u0301', 1, 'combining marks belong to their letters'],
    ['https://a.example/b?c=1', 1, 'an address is one'],
    ['Hello, world!', 2, 'marks within Latin text belong to its words'],
    ['😀👨‍👩‍👧🇨🇳', 3, 'an emoji is one, however many code points make it'],
    ['', 0, 'nothing is nothing'],
    [' \n\t\u3000\u00A0\u200B', 0, 'white space is nothing'],
    ['太 原\n好', 3, 'white space between characters is nothing'],
  ])('of %j is %i: %s', (text, count) => expect(wordCount(text)).toBe(count))

  it.each([
    ['杨文)11月14日,会议', '杨文\uFF0911月14日\uFF0C会议'],
    ['谈(AI):研究', '谈\uFF08AI\uFF09\uFF1A研究'],
    ['好吗?好!', '好吗\uFF1F好\uFF01'],
  ])('does not change when %s gets full-width marks', (narrow, wide) =>
    expect(wordCount(narrow)).toBe(wordCount(wide)),
  )

  it('reads a long text in one pass', () => {
    expect(wordCount('太原，'.repeat(100_000))).toBe(300_000)
    expect(wordCount('a-'.repeat(100_000))).toBe(1)
    expect(wordCount('-'.repeat(200_000))).toBe(0)
  })
})
