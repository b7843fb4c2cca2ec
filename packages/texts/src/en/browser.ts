import { chat } from './chat.ts'
import { demo } from './demo.ts'
import { first } from './first.ts'
import { help } from './help.ts'
import { organise } from './organise.ts'
import { venue } from './venue.ts'

/** All that a page may say: the mails' texts stay out of the browser. */
export const messages = { ...first, ...venue, ...chat, ...demo, ...help, ...organise } as const
