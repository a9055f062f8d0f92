import { defineErrors } from './define.ts';

export const reportErrors = defineErrors({});
