export * from './schedules'
