import { z } from 'zod';

/** On whose side the office files: decides the exhibit mark (갑 plaintiff, 을 defendant, 병 independent intervenor). */
export const sideSchema = z.enum(['plaintiff', 'defendant', 'intervenor']);
export type Side = z.infer<typeof sideSchema>;

const line = z.string().max(400);

/** A case as its lawyer typed it. The caption is printed as entered; everything else stays in the vault. */
export const caseSchema = z.strictObject({
  caseId: z.string(),
  /** How the office calls the case on its own screens. Never printed in a filing. */
  label: line,
  court: line,
  division: line,
  number: line,
  /** Name of the action, such as `손해배상(기)`. */
  action: line,
  plaintiff: line,
  defendant: line,
  side: sideSchema,
  /** Letter 가, 나, 다, … when several parties of one side file under their own numbers (민사소송규칙 107). */
  partyBranch: z.string().max(1),
  /** Who signs: as printed, such as `원고 소송대리인 변호사 ○○○`. */
  counsel: line,
  status: z.enum(['open', 'closed']),
});
export type Case = z.infer<typeof caseSchema>;

/** Why a thing may not be destroyed for now. */
export const holdReasonSchema = z.enum([
  'litigation-pending',
  'until-final-judgment',
  'filed-exhibit',
  'authority-request',
]);
export const holdSchema = z.strictObject({
  caseId: z.string(),
  holdId: z.string(),
  /** The item held, or empty for the whole case. */
  target: z.string(),
  reason: holdReasonSchema,
  note: z.string().max(2000),
  state: z.enum(['set', 'lifted']),
  liftedReason: z.string().max(2000),
});
export type Hold = z.infer<typeof holdSchema>;
export type HoldReason = z.infer<typeof holdReasonSchema>;
