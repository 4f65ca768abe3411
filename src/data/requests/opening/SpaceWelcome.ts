import type { OpeningPlan } from '../../../domain/requests/openingPlan';
import { escapeHtml } from '../../../domain/text/escapeHtml';
import type { Connection } from '../../connection/Connection';
import { publishedParts } from '../../pages/publishedParts';
import { publishAfresh } from '../../pages/publishAfresh';

const NAME = { fr: 'Bienvenue', en: 'Welcome' } as const;

/** The first news of a space, for whoever comes into it: what it is for, and who leads it. */
export class SpaceWelcome {
  private readonly name: string;

  public constructor(private readonly plan: OpeningPlan) {
    this.name = NAME[plan.language];
  }

  /** One operation. */
  public async isThere(space: Connection): Promise<boolean> {
    return (await publishedParts(space, `SitePages/${this.name}.aspx`)) !== null;
  }

  /** Written whole each time: begun again it ends the same. */
  public async post(space: Connection): Promise<void> {
    const { name, purpose, animators, language } = this.plan;
    const words = language === 'fr' ? french(name) : english(name);
    const paragraphs = [words.open, purpose, animators.length > 0 ? words.led(animators.map((each) => each.name).join(', ')) : '', words.begin];
    await publishAfresh(space, { name: this.name, title: words.title, html: paragraphs.filter((each) => each !== '').map((each) => `<p>${escapeHtml(each)}</p>`).join(''), isNews: true });
  }
}

interface WelcomeWords {
  readonly title: string;
  readonly open: string;
  readonly begin: string;
  led(names: string): string;
}

function french(name: string): WelcomeWords {
  return {
    title: `Bienvenue dans «\u00a0${name}\u00a0»`,
    open: 'Cet espace est ouvert. Il a été demandé pour\u00a0:',
    begin: 'Présentez-vous, déposez un premier fichier, posez une première question\u00a0: c’est ainsi qu’une communauté commence.',
    led: (names) => `Pour rejoindre la communauté ou proposer quelque chose, écrivez à qui l’anime\u00a0: ${names}.`
  };
}

function english(name: string): WelcomeWords {
  return {
    title: `Welcome to “${name}”`,
    open: 'This space is open. It was asked for to:',
    begin: 'Introduce yourself, add a first file, ask a first question: that is how a community begins.',
    led: (names) => `To join the community or to propose something, write to who leads it: ${names}.`
  };
}
