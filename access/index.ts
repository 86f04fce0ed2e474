export * from './actor'
export * from './articles'
export * from './people'
export * from './same'
