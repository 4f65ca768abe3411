import { downloadText } from './downloadText';

test('a file goes to the browser by its name, past SharePoint’s router, and leaves nothing behind', async () => {
  jest.useFakeTimers();
  const blobs: Blob[] = [];
  const revoke = jest.fn();
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      blobs.push(blob);
      return 'blob:votes';
    },
    revokeObjectURL: revoke
  });
  const clicked: (readonly [string, string, string | null, boolean])[] = [];
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push([this.href, this.download, this.getAttribute('data-interception'), this.isConnected]);
  });
  downloadText('votes.csv', 'text/csv;charset=utf-8', '\uFEFFa;b');
  expect(clicked).toEqual([['blob:votes', 'votes.csv', 'off', true]]);
  expect([blobs[0]?.type, blobs[0]?.size]).toEqual(['text/csv;charset=utf-8', 6]);
  expect(document.querySelector('a')).toBeNull();
  // The browser may still be reading it.
  jest.advanceTimersByTime(10_000);
  expect(revoke).not.toHaveBeenCalled();
  jest.runAllTimers();
  expect(revoke).toHaveBeenCalledWith('blob:votes');
  click.mockRestore();
  jest.useRealTimers();
});
