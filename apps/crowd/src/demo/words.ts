import type { DemoLanguage } from './settings.ts'

/** What a language needs for the demo. */
export interface DemoWords {
  readonly event: string
  readonly owner: string
  readonly visitor: string
  /** In the order of the alphabet, as they are listed: the first is the one with most people. */
  readonly lounges: readonly [string, string]
  readonly talks: readonly [string, string]
  /** Of the tables by their number, from 1. */
  readonly topics: readonly string[]
  /** What people write, by where they are. */
  readonly foyer: readonly string[]
  readonly stage: readonly string[]
  readonly table: readonly string[]
}

/** What is called and said in the demo, apart from the product's own texts. */
export const DEMO_WORDS: { readonly [L in DemoLanguage]: DemoWords } = {
  en: {
    event: 'Together on the Waal',
    owner: 'Wietske Bakker',
    visitor: 'You',
    lounges: ['Conservatory', 'Workshop'],
    talks: ['What a flood teaches you about each other', 'Help each other: three cases from the Betuwe'],
    topics: [
      'Getting to know each other',
      'Dikes and rivers',
      'New here',
      'Working from home',
      'Volunteers',
      'A quiet cup of coffee',
      'Ask for help',
      'Offer help',
      'Swap work',
    ],
    foyer: [
      'Good morning from Nijmegen, it is raining here.',
      'Has anybody had coffee yet?',
      'I have just come back from table 2, they are talking about dikes.',
      'Is this your first time here as well?',
      'I would like to try the speed date later on.',
      'There is still a chair free at table 1.',
    ],
    stage: [
      'I did not know that about the flood of 1995.',
      'Could you say that once more, a little slower?',
      'We tried the same in Zutphen, with good results.',
      'The sound is fine here.',
      'Where can we read more about this?',
      'That picture says it all.',
    ],
    table: [
      'I work for the water board, and you?',
      'My dog is lying on my feet, so I am staying.',
      'We tried that last year, and it took us three weeks.',
      'I would like to hear more about that.',
      'Shall we write that down somewhere?',
      'I only listen for a moment, my camera stays on.',
    ],
  },
  nl: {
    event: 'Samen aan de Waal',
    owner: 'Wietske Bakker',
    visitor: 'Jij',
    lounges: ['De Serre', 'De Werkplaats'],
    talks: ['Wat hoogwater je over elkaar leert', 'Help elkaar: drie gevallen uit de Betuwe'],
    topics: [
      'Kennismaken',
      'Dijken en rivieren',
      'Nieuw hier',
      'Thuiswerken',
      'Vrijwilligers',
      'Rustig aan de koffie',
      'Hulp vragen',
      'Hulp bieden',
      'Werk ruilen',
    ],
    foyer: [
      'Goedemorgen uit Nijmegen, het regent hier.',
      'Heeft iemand al koffie gehad?',
      'Ik kom net van tafel 2, ze hebben het over dijken.',
      'Is het ook jouw eerste keer hier?',
      'Straks wil ik de speeddate wel proberen.',
      'Aan tafel 1 is nog een stoel vrij.',
    ],
    stage: [
      'Dat wist ik niet van het hoogwater van 1995.',
      'Kun je dat nog een keer zeggen, iets langzamer?',
      'Wij hebben hetzelfde geprobeerd in Zutphen, en het ging goed.',
      'Het geluid is hier prima.',
      'Waar kunnen we hier meer over lezen?',
      'Die foto zegt alles.',
    ],
    table: [
      'Ik werk bij het waterschap, en jij?',
      'Mijn hond ligt op mijn voeten, dus ik blijf zitten.',
      'Dat hebben wij vorig jaar geprobeerd, het kostte ons drie weken.',
      'Daar wil ik wel meer over horen.',
      'Zullen we dat ergens opschrijven?',
      'Ik luister even mee, mijn camera blijft aan.',
    ],
  },
}
