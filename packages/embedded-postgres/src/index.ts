export { startPostgres, type PostgresOptions, type RunningPostgres } from './start-postgres.ts'
export { startThrowAwayPostgres } from './throw-away-postgres.ts'
