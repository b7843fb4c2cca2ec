import type { templates as source } from '../en/templates.ts'

export const templates: Record<keyof typeof source, string> = {
  'template.online-conference.lounge': 'Lounge',
  'template.online-conference.speed-date': 'Speeddate',
  'template.online-conference.talk': 'Opening',
  'template.online-conference.stage': 'Grote zaal',
}
