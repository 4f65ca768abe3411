import type { ListUrl } from './ListDefinition';
import type { Words } from './Words';

/** What set-up says of each list that the package creates, for people who look there. Apart from the schemas: pages of agents have no use of it. */
export const descriptions: Readonly<Record<ListUrl, Words>> = {
  'Lists/ParvisPolls': { fr: 'Les sondages de ce site. Modifiez-les dans le composant Sondage.', en: 'The polls of this site. Edit them in the Poll web part.' },
  'Lists/ParvisPollRecords': { fr: 'Qui a publié, clôturé, rouvert ou certifié un sondage, et quand.', en: 'Who published, closed, reopened or certified a poll, and when.' },
  'Lists/ParvisBallots': { fr: 'Les votes nominatifs : un élément par vote, jamais modifié.', en: 'Named votes: one item a vote, never changed.' },
  'Lists/ParvisConfidentialBallots': { fr: 'Les votes confidentiels : chacun ne lit que les siens.', en: 'Confidential votes: each agent reads only his own.' },
  'Lists/ParvisPollDrafts': { fr: 'Les sondages qui ne sont pas encore publiés : seuls les propriétaires du site les lisent.', en: 'Polls that are not published yet: only site owners read them.' },
  'Lists/ParvisPollGroups': { fr: 'Comment les propriétaires du site ont regroupé les réponses écrites : eux seuls lisent cette liste.', en: 'How site owners grouped the answers in words: they alone read this list.' },
  'Lists/ParvisSupports': { fr: 'Les soutiens donnés et retirés : un élément par geste, jamais modifié.', en: 'Supports given and withdrawn: one item each time, never changed.' },
  'Lists/ParvisReferences': { fr: 'Ce qui fait suite à quoi : un sondage à un usage, par exemple.', en: 'What came from what: a poll from a usage, for example.' },
  'Lists/ParvisUsages': { fr: 'Ce que les agents veulent faire. Le titre complète « Je veux … ».', en: 'What agents want to do. The title completes “I want to …”.' },
  'Lists/ParvisTools': { fr: 'Les outils, ce à quoi ils servent et comment y accéder.', en: 'The tools, what they are for and how to reach them.' },
  'Lists/ParvisUsageLinks': { fr: 'Quel outil pour quel usage, et pourquoi ; quels outils vont ensemble.', en: 'Which tool for which usage, and why; which tools go together.' },
  'Lists/ParvisSites': { fr: 'L’annuaire des sites : directions, réseaux métier, projets, communautés.', en: 'The directory of sites: directions, business networks, projects, communities.' },
  'Lists/ParvisNeeds': { fr: 'Ce que les agents ont cherché sans le trouver.', en: 'What agents looked for and did not find.' },
  'Lists/ParvisUsageFavourites': { fr: 'Les favoris de chacun.', en: 'Everybody’s favourites.' },
  'Lists/ParvisUsageOpens': { fr: 'Combien de fois chaque entrée a été ouverte.', en: 'How often each entry was opened.' },
  'Lists/ParvisCalls': { fr: 'Les appels à commentaires de ce site. Modifiez-les dans le composant.', en: 'The calls for comment of this site. Edit them in the web part.' },
  'Lists/ParvisCallDrafts': { fr: 'Les appels qui ne sont pas encore publiés : seuls les propriétaires et les animateurs les lisent.', en: 'Calls that are not published yet: only owners and animators read them.' },
  'Lists/ParvisContributions': { fr: 'Ce que les agents disent : un élément par contribution, jamais modifié.', en: 'What agents say: one item a contribution, never changed.' },
  'Lists/ParvisHiddenContributions': { fr: 'Les contributions que seuls leur auteur et les animateurs lisent.', en: 'Contributions that only their author and animators read.' },
  'Lists/ParvisCallDecisions': { fr: 'Publication, modération, réponses, clôture : qui a décidé quoi, et quand.', en: 'Publication, moderation, answers, closing: who decided what, and when.' },
  'ParvisCallTexts': { fr: 'Les versions publiées des textes : un fichier par version, jamais modifié.', en: 'Published versions of texts: one file a version, never changed.' },
  'ParvisCallWork': { fr: 'Les textes qui ne sont pas encore publiés : seuls les propriétaires et les animateurs les lisent.', en: 'Texts that are not published yet: only owners and animators read them.' },
  'ParvisCallFiles': { fr: 'Les fichiers que les agents joignent à leurs contributions.', en: 'Files that agents add to their contributions.' }
};
