export * from './collections'
export * from './store'
export * from './types'
export * from './view'
