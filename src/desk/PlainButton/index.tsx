import type { ComponentProps } from 'react'

import './index.css'

/** A button that looks like the words around it; what else it wears is its place's own. */
export const PlainButton = ({ className = '', ...rest }: ComponentProps<'button'>) => (
  <button {...rest} className={`plain-button ${className}`.trim()} type="button" />
)
