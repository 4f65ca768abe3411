import type { Words } from '../../../../shell/Language';

const fr = {
  title: 'Modèles',
  intro: 'Ce par quoi un animateur de ce site peut commencer un remue-méninges : règles, étapes, catégories, critères, charte et conservation. Les dates glissent avec le jour où le modèle est utilisé. Les remue-méninges déjà faits ne changent pas.',
  none: 'Vous ne proposez encore aucun modèle : les animateurs ont les quatre modèles livrés.',
  modified: (name: string, date: string) => `Modifié par ${name} le ${date}`,
  change: 'Modifier',
  changeOf: (name: string) => `Modifier : ${name}`,
  fromThis: 'Faire un modèle de ce remue-méninges',
  fromNothing: 'Nouveau modèle',
  new: 'Nouveau modèle',
  name: 'Nom du modèle',
  nameHint: 'Ce que l’animateur lit en choisissant.',
  hint: 'À quoi il sert',
  hintHint: 'Une phrase, à côté du nom.',
  save: 'Enregistrer le modèle',
  saved: 'Le modèle est enregistré : les animateurs le voient en préparant un remue-méninges.',
  removed: 'Le modèle est dans la corbeille du site.'
};

const en: typeof fr = {
  title: 'Templates',
  intro: 'What an animator of this site can begin a brainstorm with: rules, phases, categories, criteria, charter and retention. Dates move with the day on which the template is used. Brainstorms that were made already do not change.',
  none: 'You offer no template yet: animators have the four that come with the product.',
  modified: (name, date) => `Changed by ${name} on ${date}`,
  change: 'Change',
  changeOf: (name) => `Change: ${name}`,
  fromThis: 'Make a template of this brainstorm',
  fromNothing: 'New template',
  new: 'New template',
  name: 'Name of the template',
  nameHint: 'What the animator reads when choosing.',
  hint: 'What it is for',
  hintHint: 'One sentence, beside the name.',
  save: 'Save the template',
  saved: 'The template is saved: animators see it when they prepare a brainstorm.',
  removed: 'The template is in the recycle bin of the site.'
};

export const templateWords: Words<typeof fr> = { fr, en };
