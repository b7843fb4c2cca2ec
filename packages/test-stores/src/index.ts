export { storeKinds, type TestStore } from './stores.ts'
