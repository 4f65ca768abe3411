import * as React from 'react';
import type { GroupName } from '../../../../data/tariffs/owner/TariffOwner';
import { useWords } from '../../../../shell/Page';
import { SelectField } from '../../../../ui/SelectField';
import { groupIn, groupText } from './groupText';
import { ownerWords } from './ownerStrings';

interface GroupSelectProps {
  /** Left out within a field that has one. */
  readonly label?: string;
  /** As `groupText` has it. */
  readonly value: string;
  readonly groups: readonly GroupName[];
  onChange(value: string): void;
}

/** One of the site's groups; one that is gone stays chosen, and is said to be gone. */
export function GroupSelect({ label, value, groups, onChange }: GroupSelectProps): React.ReactElement {
  const words = useWords(ownerWords);
  const chosen = groupIn(value);
  const known = groups.find(({ id }) => id === chosen?.id);
  return (
    <SelectField
      label={label}
      selected={known ? groupText(known) : value}
      options={[{ key: '', text: words.noGroup }, ...(chosen && !known ? [{ key: value, text: words.goneGroup(chosen.name) }] : []), ...groups.map((group) => ({ key: groupText(group), text: group.name }))]}
      onChange={onChange}
    />
  );
}
