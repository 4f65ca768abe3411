import * as React from 'react';
import type { PollOption } from '../../../../domain/polls/Poll';
import { PictureField } from '../../../../shell/pictures/PictureField';
import { usePollServices } from '../pollServices';
import { optionField } from './pollFields';

interface OptionPictureFieldProps {
  readonly option: PollOption;
  readonly isLocked: boolean;
  onChange(option: PollOption): void;
}

/** The picture of an answer. */
export function OptionPictureField({ option, isLocked, onChange }: OptionPictureFieldProps): React.ReactElement {
  const { pictures } = usePollServices();
  const { id, picture = '', pictureText = '' } = option;
  const latest = React.useRef(option);
  latest.current = option;
  return (
    <PictureField
      names={{ picture: optionField(id, 'picture'), pictureText: optionField(id, 'pictureText') }}
      value={{ picture, pictureText }}
      isLocked={isLocked}
      pictures={pictures}
      // A picture takes a while to come: what was typed meanwhile stays.
      onChange={(value) => onChange({ ...latest.current, ...value })}
    />
  );
}
