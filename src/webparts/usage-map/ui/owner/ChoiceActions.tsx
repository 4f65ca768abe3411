import * as React from 'react';
import type { UsageLink } from '../../../../domain/usages/usageMap';
import { useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { EditIcon } from '../../../../ui/icons';
import type { Choice } from '../MapContext';
import { useMap } from '../MapContext';
import styles from './Owner.module.scss';
import { ownerWords } from './ownerStrings';

interface ChoiceActionsProps {
  readonly choice: Choice;
  onEdit(): void;
  onLink(): void;
  onEditLink(link: UsageLink): void;
}

/** What an owner can do with what is chosen: edit it, link it, edit its links. */
export function ChoiceActions({ choice: { kind, id }, onEdit, onLink, onEditLink }: ChoiceActionsProps): React.ReactElement {
  const { map } = useMap();
  const words = useWords(ownerWords);
  const own = (kind === 'usage' ? map.usage(id)?.title : map.tool(id)?.title) ?? '';
  const links =
    kind === 'usage'
      ? map.toolsOf(id).map(({ tool, link }) => ({ link, other: tool.title }))
      : [...map.usagesOf(id).map(({ usage, link }) => ({ link, other: usage.title })), ...map.neighboursOf(id).map(({ tool, link }) => ({ link, other: tool.title }))];
  return (
    <div className={styles.actions}>
      <Button appearance="text" icon={<EditIcon />} onClick={onEdit}>
        {words.edit}
      </Button>
      <Button appearance="text" onClick={onLink}>{words.link}</Button>
      <p className={styles.heading}>{words.editLinks}</p>
      {links.length === 0 && <p className={styles.hint}>{words.noLinks}</p>}
      <ul className={styles.links}>
        {links.map(({ link, other }) => (
          <li key={link.id}>
            {/* What is read begins with what is seen: so it can be called by voice too. */}
            <Button appearance="text" aria-label={`${words.kinds[link.kind].text} – ${other} – ${words.editLink(own, other)}`} onClick={() => onEditLink(link)}>
              {words.kinds[link.kind].text} – <bdi>{other}</bdi>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
