import { grouped } from '../../number.ts';
import type { page } from '../../zh/page/index.ts';

/** The words around every screen of the page, and those of its first one. */
export const shell: typeof page.shell = {
  title: 'Learning-hour files, checked',
  stays: 'Files never leave this computer',
  otherLang: '中文',
  skip: 'Skip to the content',
  intro: [
    'Check a file here before you upload it to the portal, and know today what the portal would say tomorrow.',
    'Files are handled inside this page alone: nothing is sent, nothing is kept, nothing is installed, and no network is needed.',
    'Upload forms, grade archives, lists and result pages are welcome (CSV, Excel, ODF, ZIP), several at once.',
  ],
  dropHere: 'Drop files here, or',
  choose: 'choose files',
  noFile: 'No file at hand?',
  example: 'Try an example',
  exampleAbout: 'made-up people, mistakes of every kind',
  dropNow: 'Let go to check the files',
  menu: 'Other things to do',
  tools: {
    make: { title: 'Make an upload file', about: 'from an attendance list' },
    template: { title: 'Forms to fill in', about: 'Excel, ODF' },
    hours: { title: 'Hours', about: 'who still needs how many' },
    'look-up': { title: 'Rules and codes', about: 'what a message or a code means' },
  },
  foot: { version: (version) => `Version ${version}`, proof: 'How can I be sure that nothing is uploaded?' },
  another: 'Another file',
  back: 'Back',
  clear: 'Clear',
  clearAbout: 'drops files and passwords from memory',
  cleared: 'Cleared: files, passwords and results were dropped from memory.',
  close: (name) => `Close ${name}`,
  closeAbout: 'Drops this file and its password from memory',
  tabs: 'Open files',
  showNames: 'Show names and IDs',
  showNamesAbout: 'Only while nobody else is looking. Press again to mask them.',
  working: (name) => `Working on ${name}`,
  percent: (done) => `${grouped(Math.round(done * 100))}%`,
  tooLarge: (name, most) => `“${name}” is larger than ${most}, more than a page can hold. Please use the command for it: lhl validate FILE`,
  empty: 'The file is empty.',
  failed: {
    title: 'Something here did not work',
    text: 'This is a fault of the page, not of your file; the file was not changed, and did not leave this computer.',
    help: [
      'Try once more;', 'try another browser (a recent Edge, Chrome or Firefox);',
      'give the text below, which holds nothing of the file, to your IT staff.',
    ],
  },
  notOpened: (name) => `“${name}” cannot be opened`,
  proof: {
    title: 'How can I be sure that nothing is uploaded?',
    ways: [
      { title: 'Unplug the network', text: 'Switch the network off and try again: everything works as before.' },
      {
        title: 'Watch the browser',
        text: 'Press F12, choose “Network”, then choose a file: beside the page itself there is not one request.',
      },
      {
        title: 'Read the policy of the page',
        text: 'Open this file in a text editor: at its top stands default-src \'none\', by which the browser forbids it to connect to '
          + 'anything.',
      },
    ],
    stored: 'The page stores nothing either: no cookies, no storage of the browser. Close the tab, and nothing is left.',
  },
};
