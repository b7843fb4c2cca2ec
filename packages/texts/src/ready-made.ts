/** What a host says most often, in both languages at once; the same in either catalogue, for it is said to speakers of both. */
export const readyMade = {
  'say.ready.later.en': 'We start a little later. We tell you when.',
  'say.ready.later.nl': 'We beginnen iets later. We laten het je weten.',
  'say.ready.break.en': 'Time for a break. We go on in fifteen minutes.',
  'say.ready.break.nl': 'Tijd voor een pauze. Over een kwartier gaan we verder.',
  'say.ready.sound.en': 'There is trouble with the sound. We are on it.',
  'say.ready.sound.nl': 'Er is iets met het geluid. We zijn ermee bezig.',
} as const
