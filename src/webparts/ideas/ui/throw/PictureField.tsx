import * as React from 'react';
import { hasCode } from '../../../../data/DataError';
import { newClientKey } from '../../../../data/items/newClientKey';
import { report } from '../../../../shell/report';
import { useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { throwWords } from '../../throwStrings';
import { useBrainstorming } from '../Brainstorming';
import say from '../Say.module.scss';
import { useIdeaServices } from '../queries';

interface PictureFieldProps {
  /** Server-relative address; '' for none. */
  readonly picture: string;
  onChange(picture: string): void;
}

/** A picture of an idea: made small in the browser, and put where it can be added as soon as it is chosen. */
export function PictureField({ picture, onChange }: PictureFieldProps): React.ReactElement {
  const words = useWords(throwWords);
  const { campaign } = useBrainstorming();
  const { ideas } = useIdeaServices();
  const input = React.useRef<HTMLInputElement>(null);
  const [state, setState] = React.useState<{ readonly isAdding?: boolean; readonly failure?: string }>({});
  const add = async ({ target }: React.ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = [...(target.files ?? [])];
    target.value = '';
    if (!file) return;
    setState({ isAdding: true });
    try {
      const { shrinkPicture } = await import(/* webpackChunkName: 'site-pictures' */ '../../../../ui/shrinkPicture');
      onChange(await ideas.addPicture(campaign, `${file.name.replace(/\.[^.]*$/, '')}.jpg`, await shrinkPicture(file), newClientKey()));
      setState({});
    } catch (error) {
      report(error, 'add a picture to an idea');
      setState({ failure: hasCode(error, 'tooLarge') ? words.pictureTooLarge : words.pictureFailed });
    }
  };
  return (
    <div className={say.picture}>
      {picture && <img className={say.thumb} src={picture} alt="" />}
      <input ref={input} type="file" accept="image/*" hidden aria-label={words.picture} onChange={(event) => void add(event)} />
      {picture ? (
        <Button appearance="text" onClick={() => onChange('')}>
          {words.pictureRemove}
        </Button>
      ) : (
        <Button appearance="text" isBusy={state.isAdding} onClick={() => input.current?.click()}>
          {state.isAdding ? words.pictureAdding : words.picture}
        </Button>
      )}
      {state.failure && <MessageLine tone="error">{state.failure}</MessageLine>}
    </div>
  );
}
