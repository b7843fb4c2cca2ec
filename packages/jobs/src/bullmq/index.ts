export { createBullJobs, type BullJobs, type BullOptions } from './create-bull-jobs.ts'
export type { OnJobError } from './queues.ts'
export { migrateJobs } from './store.ts'
