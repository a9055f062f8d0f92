import { defineErrors } from './define.ts';

// A text that is no export, or is damaged, is a reading with doubts and never an error.
export const chatErrors = defineErrors({});
