const formats = new Map<string, Intl.DateTimeFormat>(); // they are slow to make

/**
 * What the clocks of a zone show at an instant, to the minute, in milliseconds as if they were set to UTC.
 *
 * @param timeZone an IANA name, such as `Asia/Shanghai`
 * @throws RangeError when there is no such zone, or no such instant
 */
export function clocksAt(instant: number, timeZone: string): number {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric',
  });
  formats.set(timeZone, format);
  const parts = format.formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((each) => each.type === type)!.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
}

/**
 * The instant at which the clocks of a zone show a day and time, in milliseconds. Of an hour that comes twice, in
 * autumn, the first is meant; of one that is left out, in spring, the clocks before the change are (RFC 5545 §3.3.5).
 *
 * @param day such as `2026-05-11`
 * @param time such as `09:30`
 * @throws RangeError when there is no such zone, or no such day
 */
export function instantOf(day: string, time: string, timeZone: string): number {
  const shown = Date.parse(`${day}T${time}Z`);
  const dayLength = 24 * 60 * 60 * 1000;
  // No zone changes its clocks twice within two days, so that one of these offsets is the one that holds.
  const [before, after] = [shown - dayLength, shown + dayLength].map((near) => clocksAt(near, timeZone) - near);
  const earlier = shown - before!;
  return clocksAt(earlier, timeZone) === shown || clocksAt(shown - after!, timeZone) !== shown
    ? earlier : shown - after!;
}
