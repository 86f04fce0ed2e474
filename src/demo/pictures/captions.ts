import { type AccountName, type ReporterName } from '../types'
import { type PictureName } from '.'

/** The lotus comes with the page that is imported, which says itself what it shows. */
export type UploadName = Exclude<PictureName, 'lotus'>

interface Caption {
  caption: string
  credit: ReporterName
  place: string
  hoursAgo: number
  by: AccountName
}

/** What stands under each picture, and who took it and brought it in. */
export const captions: Readonly<Record<UploadName, Caption>> = {
  'river-path': {
    caption: '清晨，市民在新贯通的汾河西岸散步道上健走。',
    credit: '毕晶晶',
    place: '汾河西岸散步道',
    hoursAgo: 26,
    by: 'reporter',
  },
  canteen: {
    caption: '午饭时分，柳溪社区食堂窗口摆出当天的臊子面、烩菜和小米粥。',
    credit: '李晓并',
    place: '柳溪社区食堂',
    hoursAgo: 21,
    by: 'reporter2',
  },
  'night-bus': {
    caption: '夜里十一点，夜间9路从火车站广场驶出。',
    credit: '毕晶晶',
    place: '火车站广场公交站',
    hoursAgo: 34,
    by: 'reporter',
  },
  'reading-room': {
    caption: '晚上八点，市民在图书馆二层阅览室看书。',
    credit: '李晓并',
    place: '桐荫路图书馆',
    hoursAgo: 44,
    by: 'reporter2',
  },
  ginkgo: {
    caption:
      '十一月下旬，桐荫路两旁的银杏落叶铺满人行道。园林部门把这段路列入“落叶缓扫”路段，保留秋色到月底。',
    credit: '毕晶晶',
    place: '桐荫路',
    hoursAgo: 29,
    by: 'reporter2',
  },
  'dust-watch': {
    caption: '小监测员在楼顶观察降尘缸里一个月的落尘。',
    credit: '郭蓉',
    place: '和平里小学',
    hoursAgo: 70,
    by: 'reporter2',
  },
  'lantern-market': {
    caption: '傍晚的南沙河集市，摊位前排起了队。',
    credit: '李晓并',
    place: '南沙河集市',
    hoursAgo: 40,
    by: 'reporter2',
  },
}
