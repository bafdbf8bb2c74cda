const hourAndMinute = "([01]\\d|2[0-3]):[0-5]\\d";

/**
 * How a time with its zone is written: `2027-01-31T09:00:00Z`.
 * @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
 */
export const timePattern = `^\\d{4}-\\d{2}-\\d{2}T${hourAndMinute}:[0-5]\\d(\\.\\d{1,9})?(Z|[+-]${hourAndMinute})$`;

/** The time that a text stands for; undefined for one that is written otherwise, or names a day that no month has. */
export function parseTime(text: string): Date | undefined {
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  const isDay = !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text.slice(0, 10));
  return isDay && new RegExp(timePattern).test(text) ? new Date(text) : undefined;
}
