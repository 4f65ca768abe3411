import type { GroupName } from '../../../../data/tariffs/owner/TariffOwner';

/** A group as a form keeps it, with its name: it is still named where it is gone. '' for none. */
export function groupText(group: GroupName | null | undefined): string {
  return group ? `${group.id} ${group.name}` : '';
}

export function groupIn(text: string): GroupName | null {
  const id = Number(text.slice(0, text.indexOf(' ')));
  return id > 0 ? { id, name: text.slice(text.indexOf(' ') + 1) } : null;
}
