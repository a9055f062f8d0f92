import { defineErrors } from './define.ts';

export const decodeErrors = defineErrors({});
