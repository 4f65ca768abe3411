import { escapeHtml } from '../text/escapeHtml';
import type { NewSitePlan } from './newSitePlan';
import type { SitePartId } from './sitePart';
import { pageOrder } from './siteTemplate';

/** Parts that need the whole width: tables, drawings, a discussion. */
const WIDE: readonly SitePartId[] = ['ownMap', 'tariffs', 'requests', 'comments'];

export interface HomeLayout {
  /** In a third of the width, beside the text. */
  readonly aside: readonly SitePartId[];
  /** Each with the parts that stand side by side. */
  readonly rows: readonly (readonly SitePartId[])[];
}

/** Where the parts stand on the home page: two by two in the order of the template, those that need it over the whole width. */
export function homeLayout({ template, parts }: Pick<NewSitePlan, 'template' | 'parts'>): HomeLayout {
  const rows: SitePartId[][] = [];
  let open: SitePartId[] | undefined;
  for (const part of pageOrder[template].filter((each) => parts.includes(each))) {
    if (WIDE.includes(part)) rows.push([part]);
    else if (open) {
      open.push(part);
      open = undefined;
    } else rows.push((open = [part]));
  }
  return { aside: parts.filter((part) => part === 'cityMap'), rows };
}

/** The name of the page's file, without its ending. */
export function homeName(language: 'fr' | 'en', taken: readonly string[]): string {
  const base = language === 'fr' ? 'Accueil' : 'Welcome';
  const names = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}-${number}`;
    if (!names.has(`${name}.aspx`.toLowerCase())) return name;
  }
}

interface HomeWords {
  readonly can: string;
  readonly map: readonly [before: string, link: string, after: string];
  contact(contact: string): string;
  led(names: string): string;
}

const phrases: Readonly<Record<SitePartId, Readonly<Record<'fr' | 'en', string>> | null>> = {
  cityMap: null,
  ownMap: { fr: 'trouver quel outil utiliser pour ce que vous voulez faire', en: 'find which tool to use for what you want to do' },
  waiting: { fr: 'voir ce que l’on attend de vous', en: 'see what is expected of you' },
  thread: { fr: 'suivre ce qui est nouveau et demander de l’aide', en: 'follow what is new and ask for help' },
  polls: { fr: 'répondre aux sondages', en: 'answer polls' },
  calls: { fr: 'commenter les textes avant qu’ils soient décidés', en: 'comment texts before they are decided' },
  ideas: { fr: 'proposer des idées et soutenir celles des autres', en: 'propose ideas and support those of others' },
  registrations: { fr: 'vous inscrire aux formations, visites et rendez-vous', en: 'register for trainings, visits and meetings' },
  comments: { fr: 'discuter de la vie du site', en: 'discuss what happens on the site' },
  tariffs: { fr: 'consulter les tarifs', en: 'look up tariffs' },
  requests: { fr: 'demander l’ouverture d’une communauté', en: 'ask for a community' }
};

const words: Readonly<Record<'fr' | 'en', HomeWords>> = {
  fr: {
    can: 'Sur cette page, vous pouvez\u00a0:',
    map: ['Vous ne savez pas quel outil utiliser\u202f? Consultez ', 'la carte des usages', '.'],
    contact: (contact) => `Une question\u202f? Écrivez à ${contact}.`,
    led: (names) => `Ce site est animé par ${names}.`
  },
  en: {
    can: 'On this page you can:',
    map: ['Do you wonder which tool to use? See ', 'the usage map', '.'],
    contact: (contact) => `A question? Write to ${contact}.`,
    led: (names) => `This site is led by ${names}.`
  }
};

/** What the page says above its parts, in the language of the site. @param mapUrl of the page with the map; null: none */
export function homeText({ template, parts, purpose, contact, animators, language }: NewSitePlan, mapUrl: string | null): string {
  const { can, map, contact: write, led } = words[language];
  const offers = pageOrder[template].flatMap((part) => (parts.includes(part) && phrases[part] ? [phrases[part][language]] : []));
  const [before, link, after] = map;
  return [
    ...purpose.split(/\n+/).map((line) => paragraph(escapeHtml(line.trim()))),
    offers.length === 0 ? '' : `${paragraph(can)}<ul>${offers.map((offer) => `<li>${offer}</li>`).join('')}</ul>`,
    mapUrl === null ? '' : paragraph(`${before}<a href="${escapeHtml(mapUrl)}">${link}</a>${after}`),
    animators.length === 0 ? '' : paragraph(led(escapeHtml(animators.map(({ name }) => name).join(', ')))),
    contact.trim() === '' ? '' : paragraph(write(escapeHtml(contact.trim())))
  ].join('');
}

function paragraph(html: string): string {
  return html === '' ? '' : `<p>${html}</p>`;
}
