import type { DragEndEvent } from '@dnd-kit/core';
import { DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import * as React from 'react';
import { reportUsageMap } from '../../../../domain/usages/reportUsageMap';
import { announce } from '../../../../shell/announce';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { AddIcon } from '../../../../ui/ownerIcons';
import { MessageLine } from '../../../../ui/MessageLine';
import type { Choice } from '../MapContext';
import { useMap } from '../MapContext';
import type { OwnerTools } from '../ownerTools';
import { OwnerToolsProvider } from '../ownerTools';
import { ChoiceActions } from './ChoiceActions';
import { EmptyDirectory } from './EmptyDirectory';
import { choiceOfDragId, LinkableFrame } from './LinkableFrame';
import { linkBetween, titleOf } from './linkChoices';
import styles from './Owner.module.scss';
import { OwnerPanel } from './OwnerPanel';
import type { OwnerPanelTarget } from './OwnerPanel';
import { ownerWords } from './ownerStrings';
import { StarterButtons } from './StarterButtons';
import { useBarElsewhere } from './useBarElsewhere';

interface OwnerAreaProps {
  /** Leaves the bar of tasks to a part of this page that shows the map itself, where there is one. */
  readonly isBeside: boolean;
}

/** What edit mode adds for those who may change the map: a bar of tasks, links by drag or keyboard, and the panels. */
export default function OwnerArea({ isBeside, children }: React.PropsWithChildren<OwnerAreaProps>): React.ReactElement {
  const { map, showsMap, choose } = useMap();
  const isBarElsewhere = useBarElsewhere(showsMap, isBeside);
  const { formats } = usePage();
  const words = useWords(ownerWords);
  const [panel, setPanel] = React.useState<OwnerPanelTarget>();
  const [linkFrom, setLinkFrom] = React.useState<Choice>();
  // A drag begins after some way, so that a click still chooses.
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 8 } }));
  const findings = React.useMemo(() => reportUsageMap(map), [map]);

  const openLink = React.useCallback(
    (from: Choice, to: Choice): void => {
      setLinkFrom(undefined);
      const link = linkBetween(map, from, to);
      if (link) setPanel({ kind: 'link', link });
      else announce(words.linkingUsages);
    },
    [map, words]
  );
  const beginLink = React.useCallback(
    (from: Choice): void => {
      setLinkFrom(from);
      announce(words.linking(titleOf(map, from)));
    },
    [map, words]
  );
  const tools = React.useMemo<OwnerTools>(
    () => ({
      NodeFrame: LinkableFrame,
      beginLink,
      cancelLink: () => setLinkFrom(undefined),
      takesChoice: (choice) => {
        if (!linkFrom) return false;
        openLink(linkFrom, choice);
        return true;
      },
      renderActions: (choice) => <ChoiceActions choice={choice} onEdit={() => setPanel({ kind: choice.kind, id: choice.id })} onLink={() => setPanel({ kind: 'linkTo', from: choice })} onEditLink={(link) => setPanel({ kind: 'link', link })} />
    }),
    [beginLink, openLink, linkFrom]
  );
  const onDragEnd = ({ active, over }: DragEndEvent): void => {
    const from = choiceOfDragId(active.id);
    const to = over && choiceOfDragId(over.id);
    if (from && to) openLink(from, to);
  };

  const isEmpty = showsMap ? map.usages.length === 0 && map.tools.length === 0 : map.sites.length === 0;
  return (
    <div className={styles.area}>
      {isBarElsewhere && <p className={styles.hint}>{words.barElsewhere}</p>}
      {isBarElsewhere === false && (
        <div className={styles.bar} role="group" aria-label={showsMap ? words.bar : words.directoryBar}>
          <div className={styles.buttons}>
            {showsMap && (
              <>
                <Button appearance="text" icon={<AddIcon />} onClick={() => setPanel({ kind: 'usage', id: 0 })}>
                  {words.addUsage}
                </Button>
                <Button appearance="text" icon={<AddIcon />} onClick={() => setPanel({ kind: 'tool', id: 0 })}>
                  {words.addTool}
                </Button>
              </>
            )}
            <Button appearance="text" icon={<AddIcon />} onClick={() => setPanel({ kind: 'site', id: 0 })}>
              {words.addSite}
            </Button>
            {!isEmpty && <Button appearance="text" onClick={() => setPanel({ kind: 'entries' })}>{words.entries}</Button>}
            <Button appearance="text" onClick={() => setPanel({ kind: 'report' })}>{words.report(formats.number(findings.length))}</Button>
            {showsMap && <Button appearance="text" onClick={() => setPanel({ kind: 'needs' })}>{words.needs}</Button>}
            <Button appearance="text" onClick={() => setPanel({ kind: 'opens' })}>{words.opens}</Button>
            <Button appearance="text" onClick={() => setPanel({ kind: 'exchange' })}>{words.exchange}</Button>
            {showsMap && !isEmpty && <Button appearance="text" onClick={() => setPanel({ kind: 'starter' })}>{words.starter}</Button>}
          </div>
          <p className={styles.hint}>{words.atOnce}</p>
          {showsMap && !isEmpty && <p className={styles.hint}>{words.dragHint}</p>}
        </div>
      )}
      {isEmpty && isBarElsewhere === false && (showsMap ? <StarterButtons onDone={(text) => announce(text)} /> : <EmptyDirectory onAdd={() => setPanel({ kind: 'site', id: 0 })} onImport={() => setPanel({ kind: 'exchange' })} />)}
      {linkFrom && (
        <div className={styles.linking}>
          <MessageLine tone="info" action={<Button appearance="text" onClick={() => setLinkFrom(undefined)}>{words.cancel}</Button>}>
            {words.linking(titleOf(map, linkFrom))}
          </MessageLine>
        </div>
      )}
      <OwnerToolsProvider value={tools}>
        <DndContext sensors={sensors} onDragEnd={onDragEnd} accessibility={{ screenReaderInstructions: { draggable: words.dragHint } }}>
          {children}
        </DndContext>
      </OwnerToolsProvider>
      {panel && (
        <OwnerPanel
          target={panel}
          findings={findings}
          onShow={setPanel}
          onChoose={choose}
          onLink={openLink}
          onClose={() => setPanel(undefined)}
        />
      )}
    </div>
  );
}
