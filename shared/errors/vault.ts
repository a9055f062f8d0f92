import { defineErrors } from './define.ts';

export const vaultErrors = defineErrors({});
