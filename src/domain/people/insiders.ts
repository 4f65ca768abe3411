/** Whom a list was given to. */
export interface Principal {
  /** In the site. */
  readonly id: number;
  readonly name: string;
}

/** Who of a site is, or may be, of another organisation. */
export interface SiteStrangers {
  /** With the groups of the site that each is in. */
  readonly guests: readonly (Principal & { readonly groups: readonly number[] })[];
  /** Principals that stand for many. */
  readonly crowds: readonly (Principal & { readonly groups: readonly number[]; readonly isEveryoneButGuests: boolean })[];
}

/** To whom something can be given that no guest may read. */
export interface Insiders {
  /** To these. */
  readonly inside: readonly Principal[];
  /** Guests stand in these beside agents. */
  readonly mixed: readonly (Principal & { readonly guests: readonly string[] })[];
  /** SharePoint does not tell who is in these. */
  readonly unseen: readonly Principal[];
}

/**
 * Of those who have something, those of whom it is certain that no guest is among them. Where everyone except external users has it, it is given to them alone: whoever joins a group later, no guest is ever one of them.
 * @param having principals that have it, without those who have full control
 */
export function insidersOf(having: readonly Principal[], { guests, crowds }: SiteStrangers): Insiders {
  const has = new Set(having.map(({ id }) => id));
  const everyone = crowds.find(({ id, groups, isEveryoneButGuests }) => isEveryoneButGuests && (has.has(id) || groups.some((group) => has.has(group))));
  if (everyone) return { inside: [{ id: everyone.id, name: everyone.name }], mixed: [], unseen: [] };
  const guestIds = new Set(guests.map(({ id }) => id));
  const closed = crowds.filter(({ isEveryoneButGuests }) => !isEveryoneButGuests);
  const found: { inside: Principal[]; mixed: (Principal & { readonly guests: readonly string[] })[]; unseen: Principal[] } = { inside: [], mixed: [], unseen: [] };
  for (const { id, name } of having) {
    const within = guests.filter(({ groups }) => groups.includes(id)).map((guest) => guest.name);
    if (guestIds.has(id)) continue;
    if (within.length > 0) found.mixed.push({ id, name, guests: within });
    else if (closed.some((crowd) => crowd.id === id || crowd.groups.includes(id))) found.unseen.push({ id, name });
    else found.inside.push({ id, name });
  }
  return found;
}

/** Those who have it and of whom a guest is, or may be. @param having with those who have full control */
export function strangersAmong(having: readonly Principal[], { guests, crowds }: SiteStrangers): readonly Principal[] {
  return having.filter(({ id }) => guests.some((guest) => guest.id === id || guest.groups.includes(id)) || crowds.some((crowd) => !crowd.isEveryoneButGuests && (crowd.id === id || crowd.groups.includes(id))));
}
