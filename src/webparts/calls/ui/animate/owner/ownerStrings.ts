import type { IgnoredWhy } from '../../../../../domain/calls/Ignored';
import type { Words } from '../../../../../shell/Language';
import { plural } from '../../../../../shell/Language';

const fr = {
  health: {
    title: 'Santé de l’appel',
    intro: 'Ce qui est conservé est-il ce qui a été publié et dit ? Tout est relu et comparé.',
    lists: 'Listes et droits du site',
    listsSound: 'Les listes, leurs droits et leurs colonnes sont comme prévu.',
    listsFaulty: 'Des listes ne sont plus comme prévu. La page de l’appel propose de les remettre en ordre.',
    files: 'Fichiers publiés',
    check: 'Tout vérifier',
    checkAgain: 'Vérifier de nouveau',
    checking: (percent: string) => `Vérification… ${percent}`,
    checkStopped: 'Vérification arrêtée : rien n’a été enregistré.',
    checkedAt: (date: string) => `Vérifié le ${date}.`,
    file: { version: (version: string) => `Texte, version ${version}`, synthesis: 'Synthèse' },
    fileStates: { same: 'identique à ce qui a été publié', altered: 'modifié depuis sa publication : il ne fait plus foi', gone: 'supprimé : rétablissez-le depuis la corbeille du site' },
    records: 'Contributions et décisions',
    sound: (count: number, shown: string) => plural.fr(count, `${shown} contribution lue : rien d’anormal.`, `${shown} contributions lues : rien d’anormal.`),
    found: (count: number, shown: string) => plural.fr(count, `${shown} ligne ne compte pas.`, `${shown} lignes ne comptent pas.`),
    ignored: 'Lignes qui ne comptent pas',
    columns: { what: 'Ligne', why: 'Pourquoi elle ne compte pas' },
    what: { decision: (id: string) => `Décision ${id}`, record: (id: string) => `Précision d’auteur ${id}`, contribution: (id: string) => `Contribution ${id}` },
    why: {
      altered: 'modifiée dans sa liste après son enregistrement',
      elsewhere: 'elle porte sur un autre appel ou une autre contribution',
      misplaced: 'rangée sous un autre passage que celui qu’elle indique',
      notAuthor: 'quelqu’un d’autre parle au nom de l’auteur',
      late: 'arrivée après la clôture',
      early: 'arrivée avant l’ouverture',
      answered: 'modification d’une contribution déjà répondue',
      withdrawn: 'modification d’une contribution retirée',
      notAllowed: 'contraire aux règles de l’appel',
      incomplete: 'incomplète',
      contradictory: 'contredit ce qui était déjà décidé',
      unknown: 'nomme un groupe, une instance ou une règle qui n’existe pas',
      lineage: 'déplace des mots vers un passage qui ne descend pas du leur'
    } satisfies Readonly<Record<IgnoredWhy, string>>
  },
  retention: {
    title: 'Conservation',
    intro: 'Ce que les agents ont dit n’est pas gardé pour toujours. Une fois l’appel archivé, un propriétaire peut effacer ce qui désigne des personnes ; le texte, la synthèse et le registre des décisions sur l’appel restent.',
    notYet: 'Cet appel n’est pas archivé : rien ne peut être effacé. Archivez-le d’abord, dans « Déroulement ».',
    since: (date: string) => `Archivé le ${date}.`,
    preview: 'Voir ce qui serait effacé',
    removed: 'Serait effacé',
    kept: 'Resterait',
    contributions: (count: number, shown: string) => plural.fr(count, `${shown} contribution`, `${shown} contributions`),
    replies: (count: number, shown: string) => plural.fr(count, `${shown} réponse d’agents`, `${shown} réponses d’agents`),
    people: (count: number, shown: string) => plural.fr(count, `de ${shown} personne`, `de ${shown} personnes`),
    decisions: (count: number, shown: string) => plural.fr(count, `${shown} décision sur des contributions`, `${shown} décisions sur des contributions`),
    files: (count: number, shown: string) => plural.fr(count, `${shown} fichier joint`, `${shown} fichiers joints`),
    supports: 'Les soutiens donnés à ces contributions',
    text: (count: number, shown: string) => plural.fr(count, `Le texte, en ${shown} version`, `Le texte, en ${shown} versions`),
    synthesis: 'La synthèse publiée, avec ce qu’elle cite',
    noSynthesis: 'Aucune synthèse n’est publiée : rien ne dira plus ce que les agents ont demandé.',
    register: (count: number, shown: string) => plural.fr(count, `${shown} décision sur l’appel`, `${shown} décisions sur l’appel`),
    nothing: 'Il n’y a plus rien à effacer.',
    purge: 'Effacer',
    purgeTitle: 'Effacer ce que les agents ont dit ?',
    purgeText: 'Tout part dans la corbeille du site, où un administrateur peut le rétablir pendant 93 jours. Ensuite, c’est définitif. Écrivez le titre de l’appel pour confirmer.',
    confirm: 'Titre de l’appel',
    cancel: 'Annuler',
    purging: (percent: string) => `Effacement… ${percent}`,
    stopped: 'Effacement arrêté : ce qui est déjà parti est dans la corbeille. Vous pouvez reprendre.',
    done: 'C’est effacé. Le texte, la synthèse et le registre restent.'
  },
  animators: {
    title: 'Animateurs',
    intro: 'Ils répondent, modèrent et mènent les appels de ce site. Ils ne peuvent ni modifier ni supprimer ce que les agents ont dit, ni changer les droits.'
  }
};

const en: typeof fr = {
  health: {
    title: 'Health of the call',
    intro: 'Is what is kept what was published and said? Everything is read again and compared.',
    lists: 'Lists and rights of the site',
    listsSound: 'The lists, their rights and their columns are as they should be.',
    listsFaulty: 'Some lists are no longer as they should be. The page of the call offers to put them in order.',
    files: 'Published files',
    check: 'Check everything',
    checkAgain: 'Check again',
    checking: (percent) => `Checking… ${percent}`,
    checkStopped: 'Checking stopped: nothing was stored.',
    checkedAt: (date) => `Checked on ${date}.`,
    file: { version: (version) => `Text, version ${version}`, synthesis: 'Synthesis' },
    fileStates: { same: 'the same as was published', altered: 'changed since its publication: it proves nothing any more', gone: 'deleted: restore it from the site’s recycle bin' },
    records: 'Contributions and decisions',
    sound: (count, shown) => plural.en(count, `${shown} contribution read: nothing unusual.`, `${shown} contributions read: nothing unusual.`),
    found: (count, shown) => plural.en(count, `${shown} row does not count.`, `${shown} rows do not count.`),
    ignored: 'Rows that do not count',
    columns: { what: 'Row', why: 'Why it does not count' },
    what: { decision: (id) => `Decision ${id}`, record: (id) => `Author’s record ${id}`, contribution: (id) => `Contribution ${id}` },
    why: {
      altered: 'changed in its list after it was stored',
      elsewhere: 'it is about another call or contribution',
      misplaced: 'stored under another passage than it names',
      notAuthor: 'somebody else speaks for the author',
      late: 'arrived after the call had closed',
      early: 'arrived before the call opened',
      answered: 'edits a contribution that was answered',
      withdrawn: 'edits a contribution that was withdrawn',
      notAllowed: 'against the rules of the call',
      incomplete: 'incomplete',
      contradictory: 'contradicts what was decided already',
      unknown: 'names a group, a body or a rule that does not exist',
      lineage: 'moves words to a passage that does not descend from theirs'
    }
  },
  retention: {
    title: 'Retention',
    intro: 'What agents said is not kept for ever. Once the call is archived, an owner can remove what names people; the text, the synthesis and the register of decisions on the call stay.',
    notYet: 'This call is not archived: nothing can be removed. Archive it first, under “Course”.',
    since: (date) => `Archived on ${date}.`,
    preview: 'See what would be removed',
    removed: 'Would be removed',
    kept: 'Would stay',
    contributions: (count, shown) => plural.en(count, `${shown} contribution`, `${shown} contributions`),
    replies: (count, shown) => plural.en(count, `${shown} reply by agents`, `${shown} replies by agents`),
    people: (count, shown) => plural.en(count, `by ${shown} person`, `by ${shown} people`),
    decisions: (count, shown) => plural.en(count, `${shown} decision on contributions`, `${shown} decisions on contributions`),
    files: (count, shown) => plural.en(count, `${shown} attached file`, `${shown} attached files`),
    supports: 'Supports given to these contributions',
    text: (count, shown) => plural.en(count, `The text, in ${shown} version`, `The text, in ${shown} versions`),
    synthesis: 'The published synthesis, with what it quotes',
    noSynthesis: 'No synthesis is published: nothing will say any more what agents asked for.',
    register: (count, shown) => plural.en(count, `${shown} decision on the call`, `${shown} decisions on the call`),
    nothing: 'There is nothing left to remove.',
    purge: 'Remove',
    purgeTitle: 'Remove what agents said?',
    purgeText: 'Everything goes to the recycle bin of the site, where an administrator can restore it for 93 days. After that it is gone for good. Write the title of the call to confirm.',
    confirm: 'Title of the call',
    cancel: 'Cancel',
    purging: (percent) => `Removing… ${percent}`,
    stopped: 'Removing stopped: what is gone already is in the recycle bin. You can go on.',
    done: 'It is removed. The text, the synthesis and the register stay.'
  },
  animators: {
    title: 'Animators',
    intro: 'They answer, moderate and lead the calls of this site. They can neither change nor delete what agents said, nor change rights.'
  }
};

export type OwnerWords = typeof fr;
export const ownerWords: Words<OwnerWords> = { fr, en };
