import { type AcquisitionInput, acquisitionInputSchema } from '../../../shared/domain/acquisition-input.ts';
import { checked } from '../records/checked.ts';

/** Throws VALUE_INVALID naming every field that does not fit. */
export function parseAcquisitionInput(value: unknown): AcquisitionInput {
  return checked(acquisitionInputSchema, value);
}
