import type { stage as source } from '../en/stage.ts'

export const stage: Record<keyof typeof source, string> = {
  'stage.live': 'Live',
  'stage.live.now': 'De lezing is begonnen.',
  'stage.over.now': 'De lezing is afgelopen.',
  'stage.watching': '{count, plural, =0 {Er is niemand} one {Er is # mens} other {Er zijn # mensen}}',
  'stage.arrived':
    'Je bent bij het podium {name}. {count, plural, =0 {Er staat nog niemand op.} one {Er staat # mens op.} other {Er staan # mensen op.}} Je kijkt: niemand ziet of hoort je.',
  'stage.you.watch': 'Je kijkt',
  'stage.you.on':
    'Je staat op het podium. {count, plural, one {# mens ziet en hoort je} other {# mensen zien en horen je}}',
  'stage.on.now':
    'Je staat op het podium. Iedereen hier ziet en hoort je, zoals je camera en microfoon nu staan.',
  'stage.down.now': 'Je zit weer in de zaal. Niemand ziet of hoort je nu.',
  'stage.raise': 'Hand opsteken',
  'stage.lower': 'Hand omlaag',
  'stage.hand.up': 'Je hand is omhoog. Een host kan je op het podium vragen.',
  'stage.hand.down': 'Je hand is omlaag.',
  'stage.invited': 'Een host vraagt je op het podium.',
  'stage.invited.hint':
    'Camera en microfoon gaan pas open als je ja zegt. {count, plural, one {Er is # mens.} other {Er zijn # mensen.}}',
  'stage.accept': 'Naar het podium',
  'stage.decline': 'Nu niet',
  'stage.step-down': 'Van het podium gaan',
  'stage.leave': 'Weggaan',
  'stage.layout.grid': 'Iedereen even groot',
  'stage.layout.speaker': 'Wie spreekt groot',
  'stage.panel': 'Naast het podium',
  'stage.panel.open': 'Paneel tonen',
  'stage.panel.close': 'Paneel verbergen',
  'stage.people': 'Op het podium',
  'stage.on': 'Op het podium {count, number}',
  'stage.away': 'Verbinding weg, plek vrijgehouden',
  'stage.came': '{name} komt op het podium',
  'stage.went': '{name} is van het podium gegaan',
  'stage.nobody': 'Er staat nu niemand op het podium',
  'stage.nobody.hint': 'De lezing is bezig. Wie op het podium komt, verschijnt hier vanzelf.',
  'stage.none': 'Op dit podium staat niets gepland',
  'stage.over': 'Dat was de laatste lezing op dit podium',
  'stage.soon': '{title} begint zo',
  'stage.in': '{title} begint over {clock}',
  'stage.at': '{title} begint om {time}',
  'stage.on-day': '{title} begint op {day} om {time}',
  'stage.wait.hint': 'Je kunt hier wachten. Het begint vanzelf, en niemand ziet of hoort je.',
  'stage.clears':
    'De lezing is afgelopen. Nog {count, plural, one {# seconde} other {# seconden}} om af te ronden',
  'stage.foyer': 'Ondertussen naar de foyer',
}
