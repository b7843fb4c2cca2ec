import { chat } from './chat.ts'
import { demo } from './demo.ts'
import { first } from './first.ts'
import { help } from './help.ts'
import { organise } from './organise.ts'
import { venue } from './venue.ts'
import type { messages as source } from '../en/browser.ts'

export const messages: Record<keyof typeof source, string> = {
  ...first,
  ...venue,
  ...chat,
  ...demo,
  ...help,
  ...organise,
}
