export { Deserted } from './deserted.tsx'
export { Done } from './done.tsx'
export { Ended } from './ended.tsx'
export { Out } from './out.tsx'
