import { expect, test } from '@jest/globals';
import { toPicture } from './chat-target.js';

test.each([
  [{ avatar_url: '/a.png' }, '/a.png'],
  [{ avatar: '/b.png' }, '/b.png'],
  [{ avatar_url: '/a.png', avatar: '/b.png' }, '/a.png'],
  [{ avatar_url: null, avatar: '/b.png' }, '/b.png'],
  [{}, null],
])('the picture of %j is %j', (user, picture) => {
  expect(toPicture(user)).toBe(picture);
});
