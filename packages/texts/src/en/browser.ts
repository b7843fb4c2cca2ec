import { chat } from './chat.ts'
import { demo } from './demo.ts'
import { first } from './first.ts'
import { organise } from './organise.ts'
import { venue } from './venue.ts'

/** All that a page may say: the mails' texts stay out of the browser. */
export const messages = { ...first, ...venue, ...chat, ...demo, ...organise } as const
