export interface EditsStrings {
  edit: string;
  editing: string;
  cancelEdit: string;
  save: string;
  notSaved: string;
  delete: string;
  deleteForEveryone: string;
  deleteForMe: string;
}

export const editsStrings: EditsStrings = {
  edit: 'Edit',
  editing: 'Edit message',
  cancelEdit: 'Cancel editing',
  save: 'Save',
  notSaved: 'Not saved',
  delete: 'Delete…',
  deleteForEveryone: 'Delete for everyone',
  deleteForMe: 'Delete for me',
};
