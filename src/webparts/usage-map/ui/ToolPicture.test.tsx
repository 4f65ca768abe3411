import { render } from '@testing-library/react';
import * as React from 'react';
import { ToolPicture } from './ToolPicture';

const shown = (pictureUrl: string): readonly (string | null | undefined)[] => {
  const { container } = render(<ToolPicture tool={{ title: 'élan', pictureUrl }} />);
  return [container.querySelector('img')?.getAttribute('src'), container.querySelector('[data-initial]')?.getAttribute('data-initial')];
};

test('a tool shows a picture that this SharePoint keeps, and asks no other host for one', () => {
  expect(shown('/sites/intranet/SiteAssets/elan.png')).toEqual(['/sites/intranet/SiteAssets/elan.png', undefined]);
  for (const elsewhere of ['https://cdn.exemple.fr/elan.png', '//cdn.exemple.fr/elan.png', 'javascript:alert(1)', '']) expect(shown(elsewhere)).toEqual([undefined, 'É']);
});
