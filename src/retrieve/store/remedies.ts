/** What helps where a store is damaged or of no use to this version; the end of a message. */
export const REBUILD = 'Run "npm run index -- --rebuild" and name your articles to rebuild it.';
