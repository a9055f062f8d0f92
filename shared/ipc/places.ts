import { z } from 'zod';
import { pathText } from './define.ts';

/** Every place that an input names, wherever its shape has a `pathText`: a call cannot forget to say which they are. */
export function placesIn(schema: z.ZodType, value: unknown): readonly string[] {
  if (schema === pathText) return [value as string];
  if (value === null || value === undefined) return [];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, field]) =>
      placesIn(field as z.ZodType, (value as Record<string, unknown>)[name]),
    );
  if (schema instanceof z.ZodArray)
    return (value as unknown[]).flatMap((each) => placesIn(schema.element as z.ZodType, each));
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return placesIn(schema.unwrap() as z.ZodType, value);
  if (schema instanceof z.ZodUnion)
    return (schema.options as readonly z.ZodType[])
      .filter((option) => option.safeParse(value).success)
      .flatMap((option) => placesIn(option, value));
  return [];
}
