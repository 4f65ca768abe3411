import * as React from 'react';
import { ownPicture } from '../../../domain/address/ownPicture';
import type { Tool } from '../../../domain/usages/usageMap';
import styles from './ToolPicture.module.scss';

interface ToolPictureProps {
  readonly tool: Pick<Tool, 'title' | 'pictureUrl'>;
  /** Within a line of text, or at the head of a card. */
  readonly size?: 'line' | 'head';
}

/** The tool's picture; its initial where there is none, where another host has it (that host would learn who reads the page), or where it cannot be loaded. Its name stands beside it. */
export function ToolPicture({ tool, size = 'line' }: ToolPictureProps): React.ReactElement {
  const [broken, setBroken] = React.useState<string>();
  const source = ownPicture(tool.pictureUrl, location.origin);
  if (source && source !== broken) return <img className={`${styles.picture} ${styles[size]}`} src={source} alt="" onError={() => setBroken(source)} />;
  return (
    // Drawn by the style sheet: it is no part of the words of what it stands in.
    <span className={`${styles.picture} ${styles[size]} ${styles.initial}`} data-initial={Array.from(tool.title.trim())[0]?.toUpperCase()} aria-hidden="true" />
  );
}
