import type { ServerProps } from 'payload'

import { Icon } from './Icon'
import './index.css'

/** Above the sign-in: the paper's name (TOUBAN_PAPER_NAME). */
export const Logo = ({ payload }: ServerProps) => (
  <div className="masthead">
    <span className="masthead__icon">
      <Icon />
    </span>
    {String(payload.config.admin.custom?.paperName)}
  </div>
)
