export interface PeopleStrings {
  newMessage: string;
  /** Back from the search to the conversations. */
  back: string;
  searchPeople: string;
  recentPeople: string;
  nobodyFound: (text: string) => string;
  searchFailed: string;
}

export const peopleStrings: PeopleStrings = {
  newMessage: 'New message',
  back: 'Back',
  searchPeople: 'Search people',
  recentPeople: 'Recent',
  nobodyFound: (text) => `Nobody is called “${text}”.`,
  searchFailed: 'People could not be searched for.',
};
