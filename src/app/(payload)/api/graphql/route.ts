import config from '@payload-config'

import { newsroomGraphQL } from '../../../../../access/newsroomGraphQL'

export const POST = newsroomGraphQL(config)
