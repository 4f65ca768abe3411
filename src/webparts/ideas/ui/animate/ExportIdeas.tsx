import * as React from 'react';
import { exportedIdeas } from '../../../../domain/ideas/exported';
import { ExportButton } from '../../../../shell/export/ExportButton';
import { usePage, useWords } from '../../../../shell/Page';
import { useDesk } from './Desk';
import { deskWords } from './deskStrings';
import { ideaCells } from './exports/ideaCells';

/** The table of ideas as a file, with what colleagues may read of them. */
export function ExportIdeas(): React.ReactElement {
  const desk = useWords(deskWords);
  const words = desk.export;
  const { formats } = usePage();
  const { ideas, forest, arrangement, opened, state, countOf } = useDesk();
  const { campaign } = opened;
  return (
    <ExportButton
      label={words.button}
      file={`${words.file}-${campaign.id}`}
      disabled={ideas.length === 0}
      rows={() => ideaCells({ ideas: exportedIdeas(ideas, state.rules).ideas, campaign, arrangement, forest, countOf }, { desk, formats })}
    />
  );
}
