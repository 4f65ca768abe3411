import type { ChangedPart, ImportFault } from '../../../../../domain/ideas/outside/planImport';
import type { FreeText, PersonalKind } from '../../../../../domain/ideas/outside/personalData';
import type { tableWords } from '../../../../../shell/files/tableStrings';
import type { Words } from '../../../../../shell/Language';
import { plural } from '../../../../../shell/Language';

const fr = {
  import: {
    title: 'Recevoir des idées d’une plateforme de participation',
    text: 'Un fichier CSV ou JSON, d’un seul format, décrit dans le guide des responsables de site. Le même fichier peut être importé plusieurs fois : chaque idée n’entre qu’une fois. Les soutiens reçus là-bas sont montrés à part, jamais ajoutés aux nôtres, et aucun nom n’est repris.',
    choose: 'Choisir un fichier CSV ou JSON',
    preview: (file: string) => `Ce que « ${file} » apporterait`,
    added: (count: number, shown: string) => plural.fr(count, `${shown} idée nouvelle`, `${shown} idées nouvelles`),
    changed: (count: number, shown: string) => plural.fr(count, `${shown} changée là-bas`, `${shown} changées là-bas`),
    unchanged: (count: number, shown: string) => plural.fr(count, `${shown} déjà là`, `${shown} déjà là`),
    faults: (count: number, shown: string) => plural.fr(count, `${shown} ligne laissée de côté`, `${shown} lignes laissées de côté`),
    closed: 'Ce remue-méninges ne recueille pas d’idées en ce moment : les idées nouvelles du fichier n’entreront pas. Ce qui a changé là-bas peut être noté.',
    categories: (count: number, shown: string) => plural.fr(count, `Cette catégorie n’existe pas ici ; ses idées entreront sans catégorie : ${shown}.`, `Ces catégories n’existent pas ici ; leurs idées entreront sans catégorie : ${shown}.`),
    ideaNumber: 'Idée n°',
    idea: 'Idée',
    from: 'Origine',
    what: 'Ce qui se passe',
    enters: 's’ajoute aux idées',
    parts: { words: 'ses mots ont changé là-bas : ceux d’ici restent, les nouveaux seront montrés à côté', supports: 'le nombre de soutiens a changé', date: 'la date a changé' } satisfies Readonly<Record<ChangedPart, string>>,
    supports: (before: string, after: string) => `soutiens là-bas : ${before} → ${after}`,
    none: 'aucun',
    more: (count: number, shown: string) => plural.fr(count, `et ${shown} autre`, `et ${shown} autres`),
    nothing: 'Il n’y a rien à importer : tout ce qui peut l’être est déjà là.',
    run: (count: number, shown: string) => plural.fr(count, `Importer ${shown} ligne`, `Importer ${shown} lignes`),
    running: (percent: string) => `Import en cours… ${percent}`,
    stopped: 'Import arrêté. Les idées déjà enregistrées le restent ; « Reprendre » continue avec les autres. Si vous quittez cette page, importez le même fichier : rien n’entrera deux fois.',
    done: (count: number, shown: string) => plural.fr(count, `Import terminé : ${shown} ligne enregistrée.`, `Import terminé : ${shown} lignes enregistrées.`),
    refused: (count: number, lines: string) => plural.fr(count, `Cette ligne n’est pas entrée, car quelqu’un a enregistré autre chose à sa place : ${lines}. Cherchez cette idée et retirez-la de la vue s’il le faut.`, `Ces lignes ne sont pas entrées, car quelqu’un a enregistré autre chose à leur place : ${lines}. Cherchez ces idées et retirez-les de la vue s’il le faut.`),
    issues: {
      tooManyRows: 'Trop d’idées : 2 000 au plus par fichier.',
      notIdeas: 'Ce fichier JSON ne dit pas qu’il contient des idées dans le format attendu (parvis-ideas, version 1).',
      notText: 'Ni un texte, ni un nombre',
      double: 'Cette ligne en répète une autre du fichier ; une seule est prise',
      doubleDiffers: 'Cette idée est deux fois dans le fichier, avec des mots ou des chiffres différents : aucune n’est prise. Gardez la bonne',
      sameWords: 'Une idée avec les mêmes mots est déjà là, qui n’est pas venue d’un fichier',
      future: 'Cette date n’est pas encore passée'
    } satisfies Readonly<Record<Exclude<ImportFault, Exclude<keyof typeof tableWords.fr.faults, 'double'>>, string>>
  },
  openData: {
    title: 'Publier les idées et leurs réponses',
    text: 'Les idées en vue et qui comptent, avec leur état, le motif, la date et les soutiens, dans le même format. Aucun nom, aucune adresse, aucun commentaire, aucune image. Les idées gardent le même identifiant d’une fois à l’autre.',
    origin: 'Nom sous lequel les idées sont publiées',
    originHint: 'Gardez le même d’une fois à l’autre : c’est par lui que les idées sont reconnues.',
    originNeeded: 'Indiquez un nom de 120 caractères au plus.',
    count: (count: number, shown: string) => plural.fr(count, `${shown} idée sera publiée.`, `${shown} idées seront publiées.`),
    left: (count: number, shown: string) => plural.fr(count, `${shown} autre ne l’est pas : retirée, hors de vue, en attente ou arrivée hors délai.`, `${shown} autres ne le sont pas : retirées, hors de vue, en attente ou arrivées hors délai.`),
    empty: 'Aucune idée ne peut être publiée pour le moment.',
    reviewTitle: 'Textes à relire',
    review: (count: number, shown: string) => plural.fr(count, `${shown} texte semble contenir une donnée personnelle. Ce qui est souligné sera remplacé par […], sauf si vous cochez « Laisser tel quel ».`, `${shown} textes semblent contenir une donnée personnelle. Ce qui est souligné sera remplacé par […], sauf si vous cochez « Laisser tel quel ».`),
    clean: 'Aucune adresse, aucun numéro de téléphone et aucun nom d’agent n’ont été trouvés. Relisez tout de même : un nom inconnu ou une situation peuvent aussi désigner quelqu’un.',
    unseen: 'Un nom inconnu ou une situation peuvent aussi désigner quelqu’un : relisez les autres textes avant de publier.',
    idea: 'Idée',
    where: 'Où',
    fields: { title: 'Titre', text: 'Texte', link: 'Lien', reason: 'Motif', cluster: 'Regroupement' } satisfies Readonly<Record<FreeText, string>>,
    excerpt: 'Texte',
    kinds: { mail: 'adresse', phone: 'téléphone', name: 'nom' } satisfies Readonly<Record<PersonalKind, string>>,
    leave: 'Laisser tel quel',
    leaveOf: (title: string) => `Laisser tel quel : ${title}`,
    linkGoes: 'Le lien entier est ôté.',
    previewTitle: 'Aperçu du fichier',
    showPreview: 'Voir ce que dira le fichier',
    noCategory: 'sans catégorie',
    more: (count: number, shown: string) => plural.fr(count, `et ${shown} autre idée`, `et ${shown} autres idées`),
    csv: 'Télécharger en CSV',
    json: 'Télécharger en JSON',
    file: 'idees-ouvertes'
  }
};

const en: typeof fr = {
  import: {
    title: 'Take in ideas from a participation platform',
    text: 'A CSV or JSON file of one format, described in the site owners’ guide. The same file can be imported several times: each idea comes in once. Supports given there are shown apart and never added to ours, and no name is taken over.',
    choose: 'Choose a CSV or JSON file',
    preview: (file) => `What “${file}” would bring`,
    added: (count, shown) => plural.en(count, `${shown} new idea`, `${shown} new ideas`),
    changed: (_, shown) => `${shown} changed there`,
    unchanged: (_, shown) => `${shown} here already`,
    faults: (count, shown) => plural.en(count, `${shown} line left out`, `${shown} lines left out`),
    closed: 'This brainstorm is not collecting ideas now: the new ideas of the file will not come in. What changed there can be noted.',
    categories: (count, shown) => plural.en(count, `This category does not exist here; its ideas will come in without one: ${shown}.`, `These categories do not exist here; their ideas will come in without one: ${shown}.`),
    ideaNumber: 'Idea no.',
    idea: 'Idea',
    from: 'Origin',
    what: 'What happens',
    enters: 'is added to the ideas',
    parts: { words: 'its words changed there: those here stay, the new ones will be shown beside them', supports: 'the number of supports changed', date: 'the date changed' },
    supports: (before, after) => `supports there: ${before} → ${after}`,
    none: 'none',
    more: (_, shown) => `and ${shown} more`,
    nothing: 'There is nothing to import: all that can be is here already.',
    run: (count, shown) => plural.en(count, `Import ${shown} line`, `Import ${shown} lines`),
    running: (percent) => `Importing… ${percent}`,
    stopped: 'Import stopped. The ideas saved so far stay; “Resume” goes on with the others. If you leave this page, import the same file: nothing will come in twice.',
    done: (count, shown) => plural.en(count, `Import finished: ${shown} line saved.`, `Import finished: ${shown} lines saved.`),
    refused: (count, lines) => plural.en(count, `This line did not come in, because somebody stored something else in its place: ${lines}. Look for that idea, and take it from sight if need be.`, `These lines did not come in, because somebody stored something else in their places: ${lines}. Look for those ideas, and take them from sight if need be.`),
    issues: {
      tooManyRows: 'Too many ideas: 2,000 at most in a file.',
      notIdeas: 'This JSON file does not say that it holds ideas in the expected format (parvis-ideas, version 1).',
      notText: 'Neither a text nor a number',
      double: 'This line repeats another one of the file; one of them is taken',
      doubleDiffers: 'This idea is twice in the file, with other words or figures: neither is taken. Keep the right one',
      sameWords: 'An idea with the same words is here already, which did not come from a file',
      future: 'This date has not passed yet'
    }
  },
  openData: {
    title: 'Publish the ideas and their answers',
    text: 'Ideas that are in sight and count, with their state, the reason, the date and the supports, in the same format. No names, no addresses, no comments, no pictures. Ideas keep the same identifier from one time to the next.',
    origin: 'Name under which the ideas are published',
    originHint: 'Keep the same from one time to the next: ideas are known again by it.',
    originNeeded: 'Give a name of 120 characters at most.',
    count: (count, shown) => plural.en(count, `${shown} idea will be published.`, `${shown} ideas will be published.`),
    left: (count, shown) => plural.en(count, `${shown} other is not: withdrawn, out of sight, waiting, or outside of the dates.`, `${shown} others are not: withdrawn, out of sight, waiting, or outside of the dates.`),
    empty: 'No idea can be published for now.',
    reviewTitle: 'Texts to read again',
    review: (count, shown) => plural.en(count, `${shown} text seems to hold personal data. What is underlined will be replaced by […], unless you tick “Leave as it is”.`, `${shown} texts seem to hold personal data. What is underlined will be replaced by […], unless you tick “Leave as it is”.`),
    clean: 'No address, no telephone number and no name of an agent was found. Read them all the same: a name that is not known or a situation may also tell who somebody is.',
    unseen: 'A name that is not known or a situation may also tell who somebody is: read the other texts before you publish.',
    idea: 'Idea',
    where: 'Where',
    fields: { title: 'Title', text: 'Text', link: 'Link', reason: 'Reason', cluster: 'Cluster' },
    excerpt: 'Text',
    kinds: { mail: 'address', phone: 'telephone', name: 'name' },
    leave: 'Leave as it is',
    leaveOf: (title) => `Leave as it is: ${title}`,
    linkGoes: 'The whole link is taken out.',
    previewTitle: 'Preview of the file',
    showPreview: 'See what the file will say',
    noCategory: 'no category',
    more: (count, shown) => plural.en(count, `and ${shown} more idea`, `and ${shown} more ideas`),
    csv: 'Download as CSV',
    json: 'Download as JSON',
    file: 'open-ideas'
  }
};

/** What is said where ideas come in from outside and go out. */
export const outsideWords: Words<typeof fr> = { fr, en };
