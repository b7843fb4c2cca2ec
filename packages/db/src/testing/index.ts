export { makeTemplate } from './template.ts'
export { createTestDatabase, createTestDatabaseUrl } from './test-database.ts'
