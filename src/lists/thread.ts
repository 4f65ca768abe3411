import { array, integer, maxLength, minValue, number, object, picklist, pipe, readonly, string } from 'valibot';
import { defineStored } from '../domain/stored/defineStored';
import { defineList } from './defineList';

const id = pipe(number(), integer(), minValue(1));
const shown = pipe(object({ kind: picklist(['idea']), id, title: string() }), readonly());
const helper = pipe(object({ id, name: string() }), readonly());

/** What an agent chose to show beside his words. */
export const profileShown = defineStored({
  name: 'what a profile shows',
  version: 1,
  schema: pipe(object({ said: pipe(array(shown), maxLength(50), readonly()), thanks: pipe(array(id), maxLength(200), readonly()) }), readonly())
});

/** What the end of a request says beside its kind. */
export const helpContent = defineStored({ name: 'end of a request for help', version: 1, schema: pipe(object({ helpers: pipe(array(helper), maxLength(50), readonly()) }), readonly()) });

/** One page an agent, written by himself alone. No versions: what he takes away is gone. */
export const ProfilesList = defineList({
  url: 'Lists/ParvisProfiles',
  title: { fr: 'Mon fil : pages des agents', en: 'My thread: pages of agents' },
  version: 1,
  read: 'all',
  write: 'own',
  access: 'contribute',
  indexes: ['Author'],
  fields: {
    Title: { type: 'title', as: 'name', required: true, title: { fr: 'Nom', en: 'Name' } },
    Direction: { type: 'text', maxLength: 120, title: { fr: 'Direction', en: 'Department' } },
    Skills: { type: 'lines', maxLength: 1000, title: { fr: 'Compétences', en: 'Skills' }, hint: { fr: 'Une par ligne.', en: 'One a line.' } },
    Words: { type: 'note', maxLength: 2000, title: { fr: 'Quelques mots', en: 'A few words' }, inView: false },
    Links: { type: 'lines', maxLength: 2000, title: { fr: 'Liens', en: 'Links' }, hint: { fr: 'Une adresse par ligne, qui commence par https://', en: 'One address a line, beginning with https://' }, inView: false },
    Shown: { type: 'json', stored: profileShown, default: { said: [], thanks: [] }, title: { fr: 'Ce qui est montré', en: 'What is shown' }, inView: false }
  }
});

/** Thanks: only ever added, one an agent for one thing; shown to others where who received them says so in his page. */
export const ThanksList = defineList({
  url: 'Lists/ParvisThanks',
  title: { fr: 'Mon fil : remerciements', en: 'My thread: thanks' },
  version: 1,
  read: 'all',
  write: 'none',
  access: 'append',
  indexes: ['Author'],
  fields: {
    /** What it is for, in words. */
    Title: { type: 'title', as: 'what', title: { fr: 'Pour quoi', en: 'For what' } },
    /** Who is thanked, by his number in the site. */
    Person: { type: 'number', indexed: true, required: true, min: 1, title: { fr: 'Personne', en: 'Person' } },
    ThingKind: { type: 'choice', choices: ['idea', 'ideaComment', 'contribution', 'help'], required: true, title: { fr: 'Nature', en: 'Kind' } },
    Thing: { type: 'number', required: true, min: 1, title: { fr: 'Chose', en: 'Thing' } },
    Words: { type: 'note', maxLength: 500, title: { fr: 'Mot', en: 'Words' } }
  }
});

/** Requests for help, replies and ends: only ever added. None is required but the kind: each kind has its own. */
export const HelpList = defineList({
  url: 'Lists/ParvisHelp',
  title: { fr: 'Mon fil : entraide', en: 'My thread: help' },
  version: 1,
  read: 'all',
  write: 'none',
  access: 'append',
  indexes: ['Author'],
  fields: {
    Title: { type: 'title', title: { fr: 'Demande', en: 'Request' } },
    /** The request that it belongs to; 0: it is one. */
    Request: { type: 'number', indexed: true, default: 0, title: { fr: 'Numéro de la demande', en: 'Number of the request' } },
    Kind: { type: 'choice', choices: ['asked', 'replied', 'closed', 'withdrawn'], required: true, title: { fr: 'Nature', en: 'Kind' } },
    /** As it is compared: folded. */
    SkillKey: { type: 'text', maxLength: 60, indexed: true, title: { fr: 'Compétence (pour comparer)', en: 'Skill (to compare)' }, inView: false },
    Skill: { type: 'text', maxLength: 60, title: { fr: 'Compétence', en: 'Skill' } },
    Text: { type: 'note', maxLength: 4000, title: { fr: 'Texte', en: 'Text' } },
    Until: { type: 'dateTime', title: { fr: 'Jusqu’au', en: 'Until' } },
    Content: { type: 'json', stored: helpContent, default: { helpers: [] }, title: { fr: 'Contenu', en: 'Content' }, inView: false }
  }
});

/** In the order in which set-up makes them; the last one complete means that all are. */
export const threadLists = [ProfilesList, ThanksList, HelpList] as const;
