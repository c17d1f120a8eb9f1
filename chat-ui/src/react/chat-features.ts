/** What a server may offer beside messages, by the name that it has in `hello.features`. */
export type ChatFeature = 'drafts' | 'edits' | 'hidden' | 'presence' | 'reactions' | 'starred';
