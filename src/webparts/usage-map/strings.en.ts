import { plural } from '../../shell/Language';
import type { UsageMapWords } from './strings.fr';

export const en: UsageMapWords = {
  sectionLabel: 'I want to…',
  empty: {
    agent: 'The usage map is still empty.',
    owner: 'The map is still empty. Begin with ready-made content, or add a first task.',
    readMode: 'The map is still empty. Edit the page to fill it.'
  },
  search: {
    label: 'I want to',
    placeholder: 'share a file, ask for leave…',
    clear: 'Clear the search',
    found: (usages, tools) => `${usages}, ${tools}`,
    usages: (count, shown) => (count === 0 ? 'no task' : plural.en(count, '1 task', `${shown} tasks`)),
    tools: (count, shown) => (count === 0 ? 'no tool' : plural.en(count, '1 tool', `${shown} tools`)),
    usagesHeading: 'I want to…',
    toolsHeading: 'Tools',
    nearHeading: 'Close matches',
    nothing: (query) => `Nothing matches “${query}”.`
  },
  first: {
    mostOpened: 'Most opened',
    toBegin: 'To begin with'
  },
  need: {
    ask: 'Not what you need? Tell us what you were looking for',
    words: 'What you were looking for',
    note: 'Details (optional)',
    whoReads: 'Your request will be read by the owners of this site, with your name.',
    send: 'Send',
    missing: 'Write what you were looking for.',
    sent: 'Thank you! Your need has been passed on to the site owners.',
    another: 'Tell us another need',
    pending: {
      states: {
        sending: 'Sending your need…',
        waitingForNetwork: 'Your need is kept on this device: it will be sent when the network is back, or at your next visit.',
        waitingForServer: 'SharePoint cannot take it at the moment. Your need is kept on this device and will be sent again by itself.',
        waitingForSignIn: 'Your session has ended. Your need is kept on this device: it will leave once you have signed in again.'
      },
      refused: {
        forbidden: 'Your need was not accepted: you do not have the right to write here. Copy it to tell the site owners.',
        notFound: 'Your need could not be passed on: the list of needs no longer exists. Copy it to tell the site owners.',
        unknown: 'Your need could not be passed on. It is kept on this device.'
      },
      giveUp: 'Discard this need'
    }
  },
  view: {
    label: 'Layout',
    drawing: 'Map',
    text: 'List',
    print: 'Print the map',
    printed: (site, date) => `${site} – ${date}`,
    allFamilies: 'All',
    families: 'Families of tasks',
    drawingLabel: 'Map of tasks and tools',
    drawingHint: 'Arrow keys: move. Enter: choose. Escape: go back. L: read the same as a list.',
    usagesColumn: 'Tasks',
    toolsColumn: 'Tools',
    legend: 'Legend',
    noFamily: 'Other tasks',
    choose: 'Choose a task to see its tools, or a tool to see what it is for.',
    usageNode: (usage, tools) => `I want to ${usage}: ${tools}`,
    toolNode: (tool, usages) => `${tool}: ${usages}`
  },
  kind: { recommended: 'Recommended', possible: 'Also possible', notForThis: 'Not for this' },
  neighbour: { before: 'Before', after: 'After', worksWith: 'Works with' },
  usage: {
    iWant: (title) => `I want to ${title}`,
    noTool: 'No tool has been named for this task yet.',
    seeTool: (tool) => `Details of ${tool}`,
    openTool: (tool) => `Open ${tool}`,
    open: 'Open'
  },
  tool: {
    purpose: 'What it is for',
    notFor: 'What it is not for',
    useFor: 'Use it to',
    notUseFor: 'Do not use it to',
    neighbours: 'It is used with',
    open: 'Open',
    noUrl: 'The address of this tool has not been given yet.',
    training: 'Training',
    help: 'Help',
    contact: 'Contact',
    recommendedBy: 'Recommended by',
    accessLabel: 'Access',
    access: { anywhere: 'From anywhere', network: 'On the city’s network', app: 'With the app installed' },
    status: { coming: 'Upcoming', inService: 'In service', replaced: 'Replaced', retired: 'Retired' },
    replacedBy: 'Replaced by',
    newWindow: 'new tab'
  },
  mine: {
    heading: 'My space',
    always: 'Always at hand',
    favourites: 'My favourites',
    recents: 'Recent',
    forMe: 'For my department and profession',
    none: 'Add favourites with the star: they will appear here.',
    add: (title) => `Add ${title} to my favourites`,
    remove: (title) => `Remove ${title} from my favourites`,
    added: (title) => `${title} is among your favourites.`,
    removed: (title) => `${title} is no longer among your favourites.`,
    notAdded: (title) => `“${title}” could not be added to your favourites. The others are kept.`,
    notRemoved: (title) => `“${title}” could not be removed from your favourites: it is still there.`,
    again: 'Try again'
  },
  directory: {
    heading: 'Directory of sites',
    search: 'Find a site',
    mine: 'Mine',
    empty: 'The directory of sites is still empty.',
    readMode: 'The directory of sites is still empty. Edit the page to fill it.',
    nothing: (query) => `No site matches “${query}”.`,
    count: (count, shown) => (count === 0 ? 'no site' : plural.en(count, '1 site', `${shown} sites`)),
    all: 'All',
    contact: (contact) => `Contact: ${contact}`,
    more: (count, shown) => plural.en(count, 'Show the other one', `Show the other ${shown}`),
    facet: { direction: 'Departments', network: 'Business networks', project: 'Projects', community: 'Communities' }
  },
  close: 'Close the card',
  gone: 'This link leads to a task or a tool that is no longer on the map.',
  goneClose: 'Close',
  stale: 'This map is the one of your last visit: the latest version could not be read.'
};
