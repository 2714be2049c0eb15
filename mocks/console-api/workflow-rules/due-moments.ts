import type { Trigger } from '#src/contract/workflow-rules.ts';

type DateTrigger = Extract<Trigger, { workflowType: 'date' }>;

/** A date that comes again and again is followed no further than this. */
const MAX_OCCURRENCES = 400;
const MINUTE_MS = 60_000;

/**
 * When a rule that goes by a date is due for a record.
 * @param day the record's date, `yyyy-MM-dd`, or null without one
 * @param trigger the rule's
 * @param timeZone IANA name of the organization's time zone
 * @param span milliseconds since the epoch: only what falls after the first and not after the second counts
 * @returns the moments in milliseconds since the epoch, oldest first
 */
export function dueMoments(day: string | null, trigger: DateTrigger, timeZone: string, { after, until }: { after: number; until: number }): number[] {
  if (day === null) return [];
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = trigger.timeOfDay.split(':').map(Number);
  const moments: number[] = [];
  for (let turn = 0; turn < (trigger.frequency === 'once' ? 1 : MAX_OCCURRENCES); turn += 1) {
    const months = trigger.frequency === 'yearly' ? turn * 12 : turn;
    const wall = wallClock(year, month - 1 + months, date, trigger.offsetDays, hour, minute);
    const moment = instantOf(wall, timeZone);
    if (moment > until) break;
    if (moment > after) moments.push(moment);
  }
  return moments;
}

/** The 31st of a shorter month is its last day. */
function wallClock(year: number, month: number, date: number, offsetDays: number, hour: number, minute: number): number {
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date, lastDay) + offsetDays, hour, minute);
}

/** @returns the instant at which clocks in the zone show this, given as if it were UTC */
function instantOf(wall: number, timeZone: string): number {
  const guess = wall - zoneOffset(wall, timeZone);
  return wall - zoneOffset(guess, timeZone);
}

function zoneOffset(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(instant);
  const value = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const shown = Date.UTC(value('year'), value('month') - 1, value('day'), value('hour'), value('minute'));
  return Math.round((shown - instant) / MINUTE_MS) * MINUTE_MS;
}
