export * from './draftLink'
export * from './open'
export * from './photo'
export { previewPath } from './link'
