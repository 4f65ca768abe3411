import type * as React from 'react';
import type { Provisioner } from '../../data/provisioning/Provisioner';
import type { Read } from '../states';
import type { PartSetUp } from './partState';
import type { SetUpPart } from './setUpStrings';
import type { SetUpWords } from './strings';

/** A part's lists: how they stand, and the way to put them in order. */
export interface PartLists {
  readonly status: Read<PartSetUp>;
  readonly icon: React.ReactNode;
  /** What it says of them; by its name where these words come with the set-up alone. */
  readonly words: SetUpWords | SetUpPart;
  /** Makes and mends them. */
  readonly setup: Pick<Provisioner, 'setUp' | 'explain'>;
  /** Reads everything again once they are in order. */
  onSetUp(): Promise<unknown>;
  /** What is stored needs their protection: without it, nobody but an owner goes on. */
  readonly needsProtection?: boolean;
}

export interface PartFrameProps {
  /** Chosen by the site owner; empty: `label` stands there for screen readers alone. */
  readonly title: string | undefined;
  /** What the web part is. */
  readonly label: string;
  /** Undefined for a part without lists of its own. */
  readonly lists?: PartLists;
  /** Owner's buttons, beside the title. */
  readonly actions?: React.ReactNode;
  /** There is something to show before it is known how the lists stand, e.g. what this tab read before. */
  readonly isReady?: boolean;
  readonly children: React.ReactNode;
}
