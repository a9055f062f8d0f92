import { defineErrors } from './define.ts';

export const chatErrors = defineErrors({});
