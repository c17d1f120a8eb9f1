import { buildPerson } from '@vikrahub/chat-ui/testing';

/** The person in front of the screen. */
export const me = buildPerson({ id: 1, username: 'alex', full_name: 'Alex Moreno' });

export const priya = buildPerson({ id: 101, username: 'priya', full_name: 'Priya Nair' });
export const tomas = buildPerson({ id: 102, username: 'tomas', full_name: 'Tomás Ortega' });
export const aiko = buildPerson({ id: 103, username: 'aiko', full_name: 'Aiko Tanaka' });
export const sam = buildPerson({ id: 104, username: 'sam', full_name: 'Sam Koroma' });
export const wen = buildPerson({ id: 105, username: 'wen', full_name: 'Wen Li' });

export const everybody = [me, priya, tomas, aiko, sam, wen];
