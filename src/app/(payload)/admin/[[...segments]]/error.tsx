'use client'

export { BrokenScreen as default } from '../../../../desk/BrokenScreen'
