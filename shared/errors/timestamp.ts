import { defineErrors } from './define.ts';

export const timestampErrors = defineErrors({});
