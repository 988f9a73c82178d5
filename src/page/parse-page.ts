import { walkPage, type PageParser } from '../index.ts';

/** Reads HTML with the parser of the browser, which runs no script of it and fetches nothing. */
export const parsePage: PageParser = (pieces, taker) => {
  walkPage(new DOMParser().parseFromString([...pieces].join(''), 'text/html'), taker);
};
