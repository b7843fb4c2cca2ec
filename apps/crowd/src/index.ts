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
  SeenWords,
} from './protocol.ts'
export { startCrowd, type Crowd } from './start-crowd.ts'
