/** What is on the page before the screens' chunk has arrived, or when it cannot: plain DOM, since every page pays for it. */

const words = {
  fr: {
    gone: 'Ce composant n’a pas pu être chargé. Il a peut-être été mis à jour depuis l’ouverture de la page.',
    failure: 'Une erreur a empêché ce composant de démarrer. Si elle se reproduit, signalez-la à votre assistance.',
    code: 'Code pour l’assistance\u00a0: ',
    reload: 'Recharger la page',
    reloadIt: 'Rechargez la page.',
    retry: 'Réessayer'
  },
  en: {
    gone: 'This web part could not be loaded. It may have been updated since the page was opened.',
    failure: 'An error kept this web part from starting. If it happens again, tell your support team.',
    code: 'Code for support: ',
    reload: 'Reload the page',
    reloadIt: 'Reload the page.',
    retry: 'Try again'
  }
};

/** Of a part of which nothing is shown yet: what stands below it is not drawn into view by its being empty. */
export const RESERVED = '288px';

/** Grey lines where the text will be: the page does not jump when it comes. */
export function paintLoading(element: HTMLElement): void {
  const lines = ['60%', '90%', '75%'].map((width) => {
    const line = document.createElement('div');
    line.style.cssText = `height:16px;width:${width};margin:12px 0;border-radius:2px;background:currentColor;opacity:.08`;
    return line;
  });
  const box = document.createElement('div');
  box.style.minHeight = RESERVED;
  box.setAttribute('aria-busy', 'true');
  box.append(...lines);
  element.replaceChildren(box);
}

export interface LoadFailure {
  /** After a redeployment the old chunks are gone from the server. */
  readonly isGone: boolean;
  /** What `report` named the error. */
  readonly code: string;
}

/** The same for the property pane, which has words only. */
export function paneFailureText(uiCulture: string, { isGone, code }: LoadFailure): string {
  const text = words[uiCulture.toLowerCase().startsWith('fr') ? 'fr' : 'en'];
  return isGone ? `${text.gone} ${text.reloadIt}` : `${text.failure} ${text.code}${code}`;
}

/** Says that the screens did not come, and offers to reload the page or to try again. */
export function paintLoadFailure(element: HTMLElement, uiCulture: string, { isGone, code }: LoadFailure, retry: () => void): void {
  const text = words[uiCulture.toLowerCase().startsWith('fr') ? 'fr' : 'en'];
  const message = document.createElement('p');
  message.textContent = isGone ? text.gone : text.failure;
  const support = document.createElement('p');
  support.textContent = text.code + code;
  const box = document.createElement('div');
  box.setAttribute('role', 'alert');
  box.append(message, support, button(text.reload, () => location.reload()), button(text.retry, retry));
  element.replaceChildren(box);
}

function button(text: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.style.cssText = 'min-height:32px;padding:0 16px;margin:0 8px 8px 0;font:inherit;cursor:pointer';
  element.addEventListener('click', act);
  return element;
}
