import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { readMetadata } from '../../collections/photos/metadata'
import { gbk, jpeg, withIptc, withXmp } from './pictures'

const written = {
  caption: '市民晨练',
  byline: ['杨文'],
  date: '20221114',
  time: '093000+0800',
  city: '太原',
}
const read = {
  caption: '市民晨练',
  credit: ['杨文'],
  takenAt: '2022-11-14T01:30:00.000Z',
  place: '太原',
}

describe('the metadata of a picture', () => {
  let plain: Buffer
  beforeAll(async () => {
    plain = await jpeg({ width: 40, height: 30 })
  })

  it('is read from IPTC in UTF-8', async () => {
    expect(await readMetadata(withIptc(plain, written))).toEqual(read)
  })

  it('is read from IPTC in GBK', async () => {
    expect(await readMetadata(withIptc(plain, written, gbk))).toEqual(read)
  })

  it('is read from GBK that happens to be UTF-8 too', async () => {
    expect(await readMetadata(withIptc(plain, { city: '太原' }, gbk))).toEqual({ place: '太原' })
    expect(await readMetadata(withIptc(plain, { city: 'Orléans' }))).toEqual({ place: 'Orléans' })
  })

  it('is read from XMP, with its character references', async () => {
    const picture = withXmp(plain, {
      caption: '市民 &amp; &#x6668;练',
      creators: ['杨文', '李晓并'],
      date: '2022-11-14T09:30:00+08:00',
      city: '太原',
    })
    expect(await readMetadata(picture)).toEqual({
      ...read,
      caption: '市民 & 晨练',
      credit: ['杨文', '李晓并'],
    })
  })

  it('is that of XMP where both say something, and of IPTC where XMP is silent', async () => {
    const picture = withXmp(withIptc(plain, written), { caption: '另一句', creators: ['郭蓉'] })
    expect(await readMetadata(picture)).toEqual({ ...read, caption: '另一句', credit: ['郭蓉'] })
  })

  it('takes the time from EXIF where neither gives one, in the zone of the paper', async () => {
    const shot = await sharp(plain)
      .withExif({ IFD2: { DateTimeOriginal: '2022:11:14 09:30:00' } })
      .toBuffer()
    expect(await readMetadata(shot)).toEqual({ takenAt: '2022-11-14T01:30:00.000Z' })
    expect(await readMetadata(shot, '+00:00')).toEqual({ takenAt: '2022-11-14T09:30:00.000Z' })
  })

  it('keeps the day of a date without a time', async () => {
    const { takenAt } = await readMetadata(withIptc(plain, { date: '20221114' }))
    expect(takenAt).toBe('2022-11-14T04:00:00.000Z')
  })

  it.each([
    [['本报记者 杨文 摄'], ['杨文']],
    [['杨文、李晓并 摄影'], ['杨文', '李晓并']],
    [['杨文/摄'], ['杨文']],
    [['杨文', '杨文'], ['杨文']],
    [['Smith, John'], ['Smith, John']],
    [['摄'], undefined],
  ])('finds the names in the by-line %j', async (byline, credit) => {
    expect((await readMetadata(withIptc(plain, { byline }))).credit).toEqual(credit)
  })

  it('is read from PNG, WebP and AVIF as from JPEG', async () => {
    const picture = withXmp(plain, { caption: '市民晨练' })
    for (const format of ['png', 'webp', 'avif'] as const) {
      const other = await sharp(picture).keepMetadata().toFormat(format).toBuffer()
      expect(await readMetadata(other)).toMatchObject({ caption: '市民晨练' })
    }
  })

  it('is nothing where a picture says nothing', async () => {
    expect(await readMetadata(plain)).toEqual({})
  })

  it('is left out where it is broken', async () => {
    const cut = withIptc(plain, { ...written, date: '20229999', time: 'never' })
    expect(await readMetadata(cut)).toEqual({
      caption: '市民晨练',
      credit: ['杨文'],
      place: '太原',
    })
    expect(
      await readMetadata(withXmp(plain, { caption: '<rdf:li>'.repeat(200), date: 'soon' })),
    ).not.toHaveProperty('takenAt')
    expect(await readMetadata(withIptc(plain, { caption: '\0\0 \0' }))).toEqual({})
  })

  it('costs no time where XMP is stuffed', async () => {
    const start = performance.now()
    await readMetadata(withXmp(plain, { caption: '<rdf:Description><a:b>'.repeat(2800) }))
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('costs no time where a name is full of space', async () => {
    const start = performance.now()
    const byline = Array.from({ length: 5 }, () => `杨${'\t'.repeat(1990)}影摄者`)
    await readMetadata(withIptc(plain, { byline }))
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
