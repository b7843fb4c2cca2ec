/** What a host says to everybody at an event, and where they ask somebody to come. */
export const fromHosts = {
  'announcement.label': 'From the organiser',
  'announcement.by': '{name}:',
  'announcement.nobody': 'The organiser:',
  'announcement.read': '{name} says to everybody: {text}',
  'announcement.close': 'Close this message',
  'asked.label': 'A host asks you',
  'asked.table': '{name} asks you to come to table {number} in {lounge}',
  'asked.stage': '{name} asks you to come to {stage}',
  'asked.foyer': '{name} asks you to come to the foyer',
  'asked.hint': 'You decide. Nothing happens by itself.',
  'asked.go': 'Go',
  'asked.stay': 'Stay here',
  'asked.somebody': 'A host',
} as const
