import type * as React from 'react';
import type { Provisioner } from '../../data/provisioning/Provisioner';
import type { Read } from '../states';
import type { PartSetUp } from './partState';
import type { SetUpWords } from './strings';

export interface PartFrameProps {
  /** Chosen by the site owner; empty: `label` stands there for screen readers alone. */
  readonly title: string | undefined;
  /** What the web part is. */
  readonly label: string;
  readonly icon: React.ReactNode;
  readonly words: SetUpWords;
  readonly setUp: Read<PartSetUp>;
  /** Makes and mends the lists. */
  readonly setup: Pick<Provisioner, 'setUp' | 'explain'>;
  /** Reads everything again once it is set up. */
  onSetUp(): Promise<unknown>;
  /** Owner's buttons, beside the title. */
  readonly actions?: React.ReactNode;
  /** What is stored needs the protection of the lists: without it, nobody but an owner goes on. */
  readonly needsProtection?: boolean;
  /** There is something to show before it is known how the lists stand, e.g. what this tab read before. */
  readonly isReady?: boolean;
  readonly children: React.ReactNode;
}
