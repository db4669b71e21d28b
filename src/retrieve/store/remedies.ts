/** What helps where a store is damaged or of no use to this version; the end of a message. */
export const REBUILD = 'Run "npm run index -- --rebuild" and name your articles to rebuild it.';

/** What helps where an index was made by an earlier version; the end of a message. */
export const BRING_UP_TO_DATE =
  '"npm start" brings it up to date by itself, as does "npm run index" with your articles; nothing of it is lost.';
