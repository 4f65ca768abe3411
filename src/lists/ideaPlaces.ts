import type { FieldDefinition } from './defineList';
import { defineList } from './defineList';
import { IDEA_PLACES, OPEN_PLACES } from './heads/ideas';
import { clientKey } from './uniqueKey';

/** Where notes lie on boards: pictures, on which nothing that counts depends. */
const placeFields = {
  Title: { type: 'title', derived: true, title: { fr: 'Titre', en: 'Title' } },
  Campaign: { type: 'number', indexed: true, required: true, title: { fr: 'Remue-méninges', en: 'Brainstorm' } },
  Idea: { type: 'number', required: true, title: { fr: 'Idée', en: 'Idea' } },
  Cluster: { type: 'number', default: 0, title: { fr: 'Regroupement', en: 'Cluster' } },
  /** SharePoint has a column `Order` of its own. */
  NoteOrder: { type: 'text', maxLength: 40, as: 'order', title: { fr: 'Ordre', en: 'Order' }, inView: false },
  ClientKey: clientKey
} as const satisfies Readonly<Record<string, FieldDefinition>>;

/** Of campaigns in which animators move notes. */
export const IdeaPlacesList = defineList({
  ...IDEA_PLACES,
  title: { fr: 'Remue-méninges : tableaux', en: 'Brainstorms: boards' },
  animators: 'contribute',
  indexes: ['Modified'],
  fields: placeFields
});

/** Of campaigns in which authors, or all, move notes. */
export const OpenPlacesList = defineList({
  ...OPEN_PLACES,
  title: { fr: 'Remue-méninges : tableaux ouverts', en: 'Brainstorms: open boards' },
  indexes: ['Modified'],
  fields: placeFields
});
