import type { OpeningWords } from './openingStrings.fr';

export const en: OpeningWords = {
  title: 'Open the space',
  open: 'Open the space',
  check: 'Check the space',
  readOnly: {
    archive: 'Make the space read only',
    reopen: 'Let the space be written in again',
    archiveHint: 'All go on reading. Only its owners can write. It can be undone.',
    reopenHint: 'Everybody has the rights again that they had before the archive.',
    steps: { keep: 'Note the rights of before', levels: 'Change the permission levels', title: 'Say so in the title of the site' },
    byHand: 'Ask an owner of the space to open this page and run the plan.'
  },
  hint: (url) => `Address of the space: ${url}`,
  steps: {
    address: 'Reserve the address',
    create: 'Ask for the site',
    ready: 'Wait for the site and enter it',
    people: 'Give everybody their rights',
    contents: 'Set up the lists',
    home: 'Publish the home page',
    partners: 'Add outside partners',
    hub: 'Join the hub',
    proof: 'Record the opening',
    directory: 'Add to the directory',
    welcome: 'Send the welcome message'
  },
  why: {
    reserved: 'Another request has this address. Ask the requester for another name.',
    taken: 'Another site has this address, or you cannot enter it. Ask the requester for another name.',
    closed: (name) => `${name} asked for the site and alone can enter it for now. Ask them to open this page and run the plan.`,
    gone: 'The site was deleted. It is in the organisation’s bin: an administrator can restore it.'
  },
  byHand: {
    address: 'The requester corrects the name in the request.',
    create: 'Send these commands to an administrator, who makes the site. Then come back here and check again.',
    ready: 'Send these commands to an administrator, who lets you into the site. Then come back here.',
    people: 'Open the groups of the site. Add the animators to its owners. Then come back here.',
    contents: 'Open the space with one of its owners. Set up the lists from each web part. Then come back here.',
    home: 'Open the pages of the site. Publish the page “Communaute” and make it the home page. Then come back here.',
    partners: (names) => `Have external sharing allowed, then invite as members: ${names}. Then come back here.`,
    hub: 'Send these commands to an administrator, who joins the site to the hub. Then come back here.',
    directory: 'Publish the sheet of the community. Then come back here.',
    welcome: 'Write to the requester and the animators, with the address of the space.',
    proof: 'Run the plan again.'
  }
};
