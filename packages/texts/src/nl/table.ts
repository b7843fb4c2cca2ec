import type { table as source } from '../en/table.ts'

export const table: Record<keyof typeof source, string> = {
  'table.title': 'Tafel {number}',
  'table.here': '{count, plural, one {Je zit alleen aan tafel} other {# aan tafel}}',
  'table.stand': 'Van tafel gaan',
  'table.alone': 'Nog niemand hier. Blijf gerust zitten: in de foyer is je plek te zien.',
  'table.alone.title': 'Je bent de eerste',
  'table.trying.title': 'Je plek is nu even niet te bereiken.',
  'table.trying': 'We proberen het om de paar seconden opnieuw.',
  'table.never': 'Wordt nooit opgenomen',
  'table.self': 'Je eigen beeld, aan de rand van de tafel',
  'table.people': 'Mensen aan tafel',
  'table.moved': 'Je zit aan tafel {number} met {names}.',
  'table.moved.alone': 'Je zit aan tafel {number}. Er is nog niemand anders.',
  'table.joined': '{name} schuift aan',
  'table.left': '{name} moest weg',
  'table.held': 'We houden de plek van {name} vrij',
  'call.bar': 'Je camera en geluid',
  'call.mute': 'Microfoon uit',
  'call.unmute': 'Microfoon aan',
  'call.camera.off': 'Camera uit',
  'call.camera.on': 'Camera aan',
  'call.hear': 'Druk om de anderen te horen',
  'tile.you': 'Jij',
  'tile.label':
    '{name}{state, select, speaking {, praat} muted {, microfoon uit} listening {, luistert} held {, plek vrijgehouden} joining {, komt binnen} weak {, beeld stilgezet om het geluid te houden} other {}}',
  'tile.free': 'Vrije plaats',
}
