export { Break } from './break.tsx'
export { Waiting } from './waiting.tsx'
