export { createTestDatabase, createTestDatabaseUrl } from './test-database.ts'
