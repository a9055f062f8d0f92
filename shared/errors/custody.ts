import { defineErrors } from './define.ts';

export const custodyErrors = defineErrors({});
