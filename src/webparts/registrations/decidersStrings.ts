import type { Words } from '../../shell/Language';

const fr = {
  stranger: (name: string, decision: string, at: string) => `${name} n’organise pas cette activité. Sa décision (${decision}, le ${at}) ne compte pas.`,
  mayNot: (names: string) => `Vous n’organisez pas cette activité : vous lisez tout, sans pouvoir décider. Qui décide : ${names}. L’un d’eux, ou un propriétaire du site, peut vous ajouter.`
};

const en: typeof fr = {
  stranger: (name, decision, at) => `${name} does not organise this activity. That decision (${decision}, on ${at}) does not count.`,
  mayNot: (names) => `You do not organise this activity: you read everything, and cannot decide. Who decides: ${names}. One of them, or an owner of the site, can add you.`
};

/** Who decides of an activity, and who does not. */
export const decidersWords: Words<typeof fr> = { fr, en };
