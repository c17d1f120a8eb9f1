export interface MessengerStrings {
  chooseConversation: string;
  allConversations: string;
}

export const messengerStrings: MessengerStrings = {
  chooseConversation: 'Choose a conversation',
  allConversations: 'All conversations',
};
