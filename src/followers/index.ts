export * from './heads'
export * from './schedules'
