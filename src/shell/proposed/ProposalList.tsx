import * as React from 'react';
import { Button } from '../../ui/Button';

interface ProposalListProps<P extends { readonly model: number }> {
  /** What is proposed and not done yet. */
  readonly proposals: readonly P[];
  /** How many further ones come at a press; left out: all that are left. */
  readonly step?: number;
  moreLabel(count: number): string;
  readonly listClass: string | undefined;
  readonly rowClass: string | undefined;
  /** The button that left a proposal out is gone with its row: the focus goes elsewhere. */
  onLeft(): void;
  children(proposal: P, leave: () => void): React.ReactNode;
}

/** Proposals that come at once. */
const PAGE = 10;

/** What was found and is looked through one by one: each is taken up, or left out until it is looked for again (give another `key` then). */
export function ProposalList<P extends { readonly model: number }>({ proposals, step, moreLabel, listClass, rowClass, onLeft, children }: ProposalListProps<P>): React.ReactElement {
  const [left, setLeft] = React.useState<ReadonlySet<number>>(new Set());
  const [length, setLength] = React.useState(PAGE);
  const open = proposals.filter(({ model }) => !left.has(model));
  const more = Math.min(step ?? Infinity, open.length - length);
  const leave = (model: number): void => {
    onLeft();
    setLeft(new Set([...left, model]));
  };
  return (
    <>
      <ul className={listClass}>
        {open.slice(0, length).map((proposal) => (
          <li key={proposal.model} className={rowClass}>
            {children(proposal, () => leave(proposal.model))}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button appearance="text" onClick={() => setLength(length + more)}>
          {moreLabel(more)}
        </Button>
      )}
    </>
  );
}
