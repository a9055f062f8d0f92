import { defineErrors } from './define.ts';

export const exhibitErrors = defineErrors({});
