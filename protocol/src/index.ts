/** The contract between a browser, a host site and the server. Types only: nothing here exists at run time. */
export type * from './ids.js';
export type * from './models.js';
export type * from './errors.js';
export type * from './client-frames.js';
export type * from './server-frames.js';
export type * from './rest.js';
