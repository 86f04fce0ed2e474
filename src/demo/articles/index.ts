import { type Story } from '../types'
import { bench } from './bench'
import { busStops, marketHours } from './briefs'
import { canteen } from './canteen'
import { cyclists } from './cyclists'
import { heating } from './heating'
import { lifts } from './lifts'
import { nightBus } from './nightBus'
import { coal, grain, parking, snowPlan, sparrows, springPlan, tailor } from './onTheirWay'
import { ginkgoStreet, lanternMarket } from './pictures'
import { readingRoom } from './readingRoom'
import { riverPath } from './riverPath'
import { iceRink, queue } from './withdrawn'

/**
 * Groups in the order in which they are lived: the stories of one side by side, for each waits on the disk most of
 * its time. What goes out last stands first on the front page.
 */
export const stories: readonly (readonly Story[])[] = [
  [iceRink, queue, lanternMarket, heating, coal],
  [marketHours, lifts, cyclists, grain, snowPlan],
  [readingRoom, busStops, ginkgoStreet, springPlan, parking],
  [bench, canteen, sparrows, tailor],
  [nightBus],
  [riverPath],
]
