/** What the parts of a new event are called until somebody gives them a name of their own. */
export const templates = {
  'template.online-conference.lounge': 'Lounge',
  'template.online-conference.speed-date': 'Speed date',
  'template.online-conference.talk': 'Opening',
  'template.online-conference.stage': 'Main hall',
} as const
