import { defineErrors } from './define.ts';

export const intakeErrors = defineErrors({});
