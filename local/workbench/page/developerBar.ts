/**
 * The bar that decides how the page is looked at. Without React or the runtime, so that it is there even when the page
 * does not start. Around a page of a phone's or tablet's width, or in Teams, it also draws the frame.
 */
import type { ChoiceName } from '../model/viewState';
import { choices, needsFrame, PERSONA_COOKIE } from '../model/viewState';
import { developerBarStrings } from './developerBarStrings';
import { NETWORK_EVENT } from './networkSwitch';
import { readPageData } from './pageData';
import { watchBlocked } from './remarks';
import { playTeams } from './teamsHost';
import { THEME_EVENT } from './themeSwitch';

const data = readPageData();
const strings = developerBarStrings[data.view.language];
const COLLAPSED_KEY = 'workbench:bar';

if (!data.view.framed) {
  document.body.prepend(developerBar());
  if (needsFrame(data.view)) document.body.append(stage());
}

function developerBar(): HTMLElement {
  const bar = element('aside', { class: 'developerBar', 'aria-label': strings.bar });
  const settings = element('div', { class: 'developerSettings', id: 'developerSettings' });
  settings.append(
    select('persona', strings.persona, people(), data.persona, (login) => reloadWith(PERSONA_COOKIE, login)),
    choice('language', strings.language, strings.languages),
    choice('theme', strings.theme, strings.themes, (value) => announce(THEME_EVENT, value)),
    choice('width', strings.width, strings.widths),
    choice('host', strings.host, strings.hosts),
    choice('network', strings.network, strings.networks, (value) => announce(NETWORK_EVENT, value)),
    choice('parts', strings.parts, strings.partsLoading)
  );
  const toggle = element('button', { type: 'button', class: 'developerToggle', 'aria-controls': settings.id });
  toggle.textContent = strings.bar;
  const show = (open: boolean): void => {
    settings.hidden = !open;
    toggle.setAttribute('aria-expanded', String(open));
  };
  toggle.addEventListener('click', () => {
    show(settings.hidden !== false);
    sessionStorage.setItem(COLLAPSED_KEY, settings.hidden ? 'closed' : 'open');
  });
  const kept = sessionStorage.getItem(COLLAPSED_KEY);
  show(kept === null ? window.innerWidth >= 1024 : kept === 'open');
  bar.append(toggle, settings, remarks());
  return bar;
}

/** What packages bring along without a place here, what was not installed, and what the policy kept away; nothing while there is none. */
function remarks(): HTMLElement {
  const box = element('details', { class: 'developerRemarks' });
  const title = element('summary', {});
  const sentences = element('ul', {});
  box.append(title, sentences);
  const said = data.remarks.map((remark) => (remark.kind === 'said' ? remark.sentence : strings.noPlace(remark.component, remark.type)));
  watchBlocked((blocked) => {
    const all = [...new Set([...said, ...blocked.map(({ what, directive }) => strings.blocked(what, directive))])];
    box.hidden = all.length === 0;
    title.textContent = `${strings.remarks} (${all.length})`;
    sentences.replaceChildren(...all.map((sentence) => {
      const item = element('li', {});
      item.textContent = sentence;
      return item;
    }));
  });
  return box;
}

function people(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    data.people.map(({ login, name, jobTitle, department }) => {
      const role = [jobTitle, department].filter(Boolean).join(', ');
      return [login, role ? `${name} — ${role}` : name];
    })
  );
}

/** @param apply - changes the open page; without it the page is loaded again */
function choice(name: ChoiceName, label: string, options: Readonly<Record<string, string>>, apply?: (value: string) => void): HTMLElement {
  const { cookie, parameter } = choices[name];
  return select(name, label, options, data.view[name], (value) => {
    if (apply === undefined) return reloadWith(cookie, value);
    setCookie(cookie, value);
    window.history.replaceState(null, '', addressWithout(parameter));
    apply(value);
  });
}

function select(id: string, label: string, options: Readonly<Record<string, string>>, value: string, onChange: (value: string) => void): HTMLElement {
  const field = element('label', { class: 'developerField' });
  const control = element('select', { id: `developer-${id}`, 'data-setting': id });
  for (const [key, text] of Object.entries(options)) {
    const option = element('option', { value: key });
    option.textContent = text;
    option.selected = key === value;
    control.append(option);
  }
  control.addEventListener('change', () => onChange(control.value));
  const caption = element('span', {});
  caption.textContent = label;
  field.append(caption, control);
  return field;
}

/** What stands around a page that is drawn in a frame: of a device, so that media queries and containers are those of the device, or of Teams. */
function stage(): HTMLElement {
  const { width, host } = data.view;
  const address = new URL(window.location.href);
  address.searchParams.set('frame', '1');
  const frame = element('iframe', { src: address.href, title: strings.frame, class: 'device', id: 'device', 'data-host': host, width: width === 'desktop' ? '100%' : width });
  const around = element('section', { class: host === 'SharePoint' ? 'stage' : 'stage teams', 'aria-label': strings.frame });
  if (host !== 'SharePoint') around.append(teamsHeader(frame));
  around.append(frame);
  return around;
}

/** The name of the tab or app, and the link that the page asks Teams to show. */
function teamsHeader(frame: HTMLIFrameElement): HTMLElement {
  const header = element('header', { class: 'teamsHeader' });
  const kind = element('span', { class: 'teamsTab' });
  kind.textContent = strings.hosts[data.view.host];
  const name = element('span', {});
  name.textContent = data.page?.title ?? data.site.title;
  const shared = element('span', { role: 'status', class: 'teamsShared' });
  header.append(kind, name, shared);
  playTeams(frame, data, (url) => {
    const link = element('a', { href: url });
    link.textContent = url;
    shared.replaceChildren(`${strings.sharedLink} `, link);
  });
  return header;
}

/** Tells the page, which may be in the frame. */
function announce(name: string, detail: string): void {
  const frame = document.querySelector<HTMLIFrameElement>('#device');
  (frame?.contentWindow ?? window).dispatchEvent(new CustomEvent(name, { detail }));
}

function reloadWith(cookie: string, value: string): void {
  setCookie(cookie, value);
  const setting = Object.values(choices).find((one) => one.cookie === cookie);
  // The address wins over the cookie: what it says of this setting has to go.
  window.location.assign(addressWithout(setting?.parameter ?? ''));
}

function addressWithout(parameter: string): string {
  const address = new URL(window.location.href);
  address.searchParams.delete(parameter);
  return address.href;
}

function setCookie(name: string, value: string): void {
  document.cookie = `${name}=${encodeURIComponent(value)}; Path=/; SameSite=Lax; Max-Age=31536000`;
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Readonly<Record<string, string>>): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}
