/** A schedule of the size of a large conference, as the importer reads it, in 41 rooms on two days. */
const ROOMS = 41;
const DAYS = ['2027-02-06', '2027-02-07'];
const TRACKS = 70;
const MINUTES = 25;
const WORDS =
  'space domain resilience alliance capability orbit policy industry signal shared secure data mission'.split(
    ' ',
  );

/** Deterministic, so that every run measures the same. */
function words(count, seed) {
  return Array.from(
    { length: count },
    (_, index) => WORDS[(seed * 7 + index * 5 + ((seed * index) % 11)) % WORDS.length],
  ).join(' ');
}

function event(number) {
  const day = number % DAYS.length;
  const perDay = Math.floor(number / DAYS.length);
  const room = perDay % ROOMS;
  const start = 9 * 60 + Math.floor(perDay / ROOMS) * 30;
  const two = (value) => String(value).padStart(2, '0');
  const clock = `${two(Math.floor(start / 60))}:${two(start % 60)}`;
  const xml = `<event guid="00000000-0000-4000-8000-${String(number).padStart(12, '0')}" id="${number + 1}">
<date>${DAYS[day]}T${clock}:00+01:00</date><start>${clock}</start><duration>00:${MINUTES}</duration><room>Room ${room + 1}</room>
<title>Session ${number + 1}: ${words(6, number)}</title><subtitle/><track>Track ${(number % TRACKS) + 1}</track><type>lecture</type>
<language>en</language><abstract>&lt;p&gt;${words(90, number)}.&lt;/p&gt;</abstract><description/>
<persons><person id="${number + 1}">Sample speaker ${number + 1}</person></persons><links/></event>`;
  return { day, room, xml };
}

export function generatedSchedule(panels = 943) {
  const events = Array.from({ length: panels }, (_, number) => event(number));
  const days = DAYS.map((date, day) => {
    const rooms = Array.from({ length: ROOMS }, (_, room) => {
      const inside = events
        .filter((one) => one.day === day && one.room === room)
        .map(({ xml }) => xml);
      return `<room name="Room ${room + 1}">${inside.join('\n')}</room>`;
    });
    return `<day index="${day + 1}" date="${date}">${rooms.join('\n')}</day>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<schedule><conference><acronym>large-2027</acronym><title>Large conference</title><start>${DAYS[0]}</start><end>${DAYS.at(-1)}</end>
<days>${DAYS.length}</days><time_zone_name>Europe/Paris</time_zone_name></conference>
${days.join('\n')}</schedule>`;
}
