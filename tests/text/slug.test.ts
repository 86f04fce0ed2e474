import { describe, expect, it } from 'vitest'
import {
  freeSlug,
  nameSlugOf,
  pinyinInitials,
  slugFallback,
  slugOf,
  sortKey,
} from '../../src/text/slug'

describe('the slug of a headline', () => {
  it.each([
    ['太原“一刻钟便民生活圈”提速', 'tai-yuan-yi-ke-zhong-bian-min-sheng-huo-quan-ti-su'],
    ['绿化率达3.5%', 'lv-hua-lv-da-3-5'],
    ['2022年COVID-19疫苗', '2022-nian-covid-19-yi-miao'],
    ['投入1,000元，建café', 'tou-ru-1000-yuan-jian-cafe'],
    ['今年GDP增长\uFF15\uFF05', 'jin-nian-gdp-zeng-zhang-5'],
    ['重庆长江大桥', 'chong-qing-chang-jiang-da-qiao'],
  ])('reads %s as %s', (headline, slug) => expect(slugOf(headline)).toBe(slug))

  it('is empty where nothing can be pronounced', () => {
    expect(['', '  ', '！？……', '😀', 'かな'].map((text) => slugOf(text))).toEqual([
      '',
      '',
      '',
      '',
      '',
    ])
  })

  it('is cut between syllables, never within one', () => {
    expect(slugOf('双塔双塔双塔', { maxLength: 20 })).toBe('shuang-ta-shuang-ta')
    expect(slugOf('双'.repeat(100)).length).toBeLessThanOrEqual(80)
  })

  it('cuts a single word that is longer than the limit', () => {
    expect(slugOf('a'.repeat(100), { maxLength: 10 })).toBe('a'.repeat(10))
  })

  it('costs no more for a text of megabytes, which a save reads before it is refused for its length', () => {
    const long = '太原市召开会议'.repeat(200_000)
    const start = process.cpuUsage()
    expect(slugOf(long)).toMatch(/^tai-yuan-shi-/)
    for (const read of [nameSlugOf, pinyinInitials, sortKey]) read(long)
    nameSlugOf('汾·'.repeat(500_000))
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1_000_000).toBeLessThan(2)
  })

  it('is made of the date and the first words of the caption where there is no headline', () => {
    expect(slugFallback('2022-11-15', '市民在公园晨练')).toBe(
      '2022-11-15-shi-min-zai-gong-yuan-chen-lian',
    )
    expect(slugFallback('2022-11-15', '市民'.repeat(40)).length).toBeLessThanOrEqual(51)
    expect(slugFallback('2022-11-15', '😀')).toBe('2022-11-15')
  })
})

describe('the slug of a name', () => {
  it.each([
    ['杨文', 'yang-wen'],
    ['李晓并', 'li-xiaobing'],
    ['郭蓉', 'guo-rong'],
    ['毕晶晶', 'bi-jingjing'],
    ['单田芳', 'shan-tianfang'],
    ['解晓东', 'xie-xiaodong'],
    ['曾国强', 'zeng-guoqiang'],
    ['尉迟恭', 'yuchi-gong'],
    ['欧阳娜娜', 'ouyang-nana'],
    ['区志军', 'ou-zhijun'],
    ['仇英', 'qiu-ying'],
    ['查良', 'zha-liang'],
    ['盖叫天', 'ge-jiaotian'],
    ['朴树', 'piao-shu'],
    ['乐嘉', 'yue-jia'],
    ['任贤', 'ren-xian'],
    ['华罗庚', 'hua-luogeng'],
    ['吕布', 'lv-bu'],
    ['种师道', 'chong-shidao'],
    ['万俟卨', 'moqi-xie'],
  ])('reads %s as %s', (name, slug) => expect(nameSlugOf(name)).toBe(slug))

  it('reads a name set apart in print as one name', () => {
    expect(nameSlugOf('窦 妮')).toBe('dou-ni')
    expect(nameSlugOf('窦\u3000妮')).toBe('dou-ni')
  })

  it('keeps the parts of transcribed and Latin names', () => {
    expect(nameSlugOf('阿卜杜拉·买买提')).toBe('abudula-maimaiti')
    expect(nameSlugOf('José Núñez')).toBe('jose-nunez')
  })

  it('drops a character that has no reading, and keeps the rest in its place', () => {
    expect(nameSlugOf('王𠮷')).toBe('wang')
    expect(nameSlugOf('𠮷野家')).toBe('yejia')
  })

  it('has initials for quick entry', () => {
    expect(['杨文', '单田芳', '欧阳娜娜', '窦 妮', 'John Smith'].map(pinyinInitials)).toEqual([
      'yw',
      'stf',
      'oynn',
      'dn',
      'js',
    ])
  })
})

describe('the sort key of a name', () => {
  it('orders by sound, then tone, then character, surnames read as surnames', () => {
    const inOrder = ['鲁一', '吕布', '栾平', '单田芳', '善生', '王一', '杨文', '曾国强', '翟天']
    expect(inOrder.toReversed().sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual([
      '鲁一', // lu3 < lü3 < luan2
      '吕布',
      '栾平',
      '单田芳', // not under dan; shan4
      '善生',
      '王一',
      '杨文',
      '曾国强', // zeng1, not ceng2
      '翟天', // zhai2, not di2
    ])
  })

  it('keeps one family name together among others that sound alike', () => {
    const names = ['张伟', '章杰', '张安', '章安']
    const families = names.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)).map((name) => name[0])
    expect(families.join('')).toMatch(/^(张张章章|章章张张)$/)
  })
})

describe('a free slug', () => {
  const taken = (slugs: string[]) => {
    const asked: string[] = []
    const ask = (slug: string) => {
      asked.push(slug)
      return Promise.resolve(slugs.includes(slug))
    }
    return { ask, asked }
  }
  const used = (n: number) => [
    'kuai-xun',
    ...Array.from({ length: n - 1 }, (_, i) => `kuai-xun-${i + 2}`),
  ]

  it('is the base itself, else the first number from 2 that is free', async () => {
    expect(await freeSlug('kuai-xun', taken([]).ask)).toBe('kuai-xun')
    expect(await freeSlug('kuai-xun', taken(used(1)).ask)).toBe('kuai-xun-2')
    expect(await freeSlug('kuai-xun', taken(used(9)).ask)).toBe('kuai-xun-10')
  })

  it('asks few questions for a headline that was used a thousand times', async () => {
    const { ask, asked } = taken(used(1000))
    expect(await freeSlug('kuai-xun', ask)).toBe('kuai-xun-1001')
    expect(asked.length).toBeLessThan(30)
  })
})
