export type {
  Appearance,
  Likeness,
  MediaUse,
  Person,
  Reception,
  Seen,
  SeenPerson,
  SeenRoom,
  SeenRound,
} from './protocol.ts'
export { startCrowd, type Crowd } from './start-crowd.ts'
