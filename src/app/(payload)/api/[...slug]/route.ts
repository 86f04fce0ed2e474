import config from '@payload-config'
import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes'

import { forNewsroom } from '../../../../../access/newsroomOnly'

export const GET = forNewsroom(config, REST_GET(config))
export const POST = forNewsroom(config, REST_POST(config))
export const PATCH = forNewsroom(config, REST_PATCH(config))
export const PUT = forNewsroom(config, REST_PUT(config))
export const DELETE = forNewsroom(config, REST_DELETE(config))
export const OPTIONS = REST_OPTIONS(config)
