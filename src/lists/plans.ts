import { maxLength, object, optional, pipe, readonly, string } from 'valibot';
import { defineStored } from '../domain/stored/defineStored';
import { defineList } from './defineList';

/** Who runs a plan, and what was chosen or tried. */
const noteContent = defineStored({
  name: 'note of a plan',
  version: 1,
  schema: pipe(object({ holder: optional(pipe(string(), maxLength(255))), text: optional(pipe(string(), maxLength(60_000))) }), readonly())
});

/** What owners' plans for the site keep: who runs each, and what was chosen or tried. Only ever added. */
export const PlanNotesList = defineList({
  url: 'Lists/ParvisPlans',
  title: { fr: 'Santé de Parvis : plans', en: 'Parvis health: plans' },
  version: 1,
  read: 'all',
  write: 'none',
  access: 'owners',
  fields: {
    Title: { type: 'title', derived: true, title: { fr: 'Titre', en: 'Title' } },
    /** Begins with the name of the plan. */
    Key: { type: 'text', maxLength: 110, unique: true, required: true, title: { fr: 'Clé', en: 'Key' } },
    Content: { type: 'json', stored: noteContent, default: {}, title: { fr: 'Contenu', en: 'Content' }, inView: false }
  }
});

/** In the order in which set-up makes them; the last one complete means that all are. */
export const planLists = [PlanNotesList] as const;
