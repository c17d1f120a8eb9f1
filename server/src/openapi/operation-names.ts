import type { OpenAPIObject } from '@nestjs/swagger';

/** Where the name of the method and of its controller do not make a good one. */
const NAMES: Readonly<Record<string, string>> = {
  'AuthController.register': 'register',
  'AuthController.login': 'login',
  'AuthController.refresh': 'refreshTokens',
  'AuthController.logout': 'logout',
  'AuthController.me': 'getMe',
  'AuthController.ticket': 'createTicket',
  'ConversationsController.get': 'getConversation',
  'GroupsController.create': 'createGroup',
  'GroupsController.rename': 'changeGroup',
  'GroupsController.members': 'listMembers',
  'GroupsController.add': 'addMembers',
  'GroupsController.changeMember': 'changeMember',
  'GroupsController.remove': 'removeMember',
  'HealthController.live': 'getLiveness',
  'HealthController.ready': 'getReadiness',
  'HealthController.metrics': 'getMetrics',
  'MessagesController.history': 'getMessages',
  'MessagesController.send': 'sendMessage',
  'UsersController.get': 'getUser',
};
/** Of a call with two paths, the one that is the short name of the other. */
const SHORT_NAME = /^\/api\/messages\/?$/;

/** What generated clients call an operation: `getMessages`, `listConversations`. */
export function toOperationName(controller: string, numbered: string): string {
  // Nest numbers the paths of a method that has two.
  const method = numbered.replace(/\[\d+\]$/, '');
  return NAMES[`${controller}.${method}`] ?? method + controller.replace(/Controller$/, '');
}

/** A method with two paths is two operations. */
export function nameOperations({ paths }: OpenAPIObject): void {
  for (const [path, { get, put, post, patch, delete: remove }] of Object.entries(paths)) {
    for (const operation of [get, put, post, patch, remove]) {
      if (operation?.operationId && SHORT_NAME.test(path)) operation.operationId += 'ByShortName';
    }
  }
}
