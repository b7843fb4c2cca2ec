export { adoptCluster } from './owner.ts'
export { installedMajor } from './programs.ts'
export { startPostgres, type PostgresOptions, type RunningPostgres } from './start-postgres.ts'
export { startThrowAwayPostgres } from './throw-away-postgres.ts'
