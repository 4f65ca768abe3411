import { render, screen } from '@testing-library/react';
import * as React from 'react';
import { ErrorBoundary } from './ErrorBoundary';

function Broken({ error }: { readonly error: Error }): React.ReactElement {
  throw error;
}

describe('the error boundary', () => {
  beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => jest.restoreAllMocks());

  it('offers to reload when a chunk is gone after a redeployment', () => {
    const error = Object.assign(new Error('Loading chunk 3 failed'), { name: 'ChunkLoadError' });
    render(<ErrorBoundary language="en"><Broken error={error} /></ErrorBoundary>);
    expect(screen.getByRole('alert')).toHaveTextContent('has been updated');
    expect(screen.getByRole('button', { name: 'Reload the page' })).toBeVisible();
  });

  it('offers another try at any other error', () => {
    render(<ErrorBoundary language="fr"><Broken error={new Error('?')} /></ErrorBoundary>);
    expect(screen.getByRole('button', { name: 'Réessayer' })).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent(/Code pour l’assistance : \w{3}-\w{3}/);
  });
});
