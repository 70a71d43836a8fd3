import type { NamedPerson } from './speakers.js';

/** Seniority of somebody whose rank and office say nothing about it; 1 is the highest. */
export const NO_SENIORITY = 99;

type Level = readonly [seniority: number, titles: RegExp];

/** A line of a table: the titles that it begins with, each a pattern, up to the end of a word. */
function level(seniority: number, ...titles: string[]): Level {
  return [seniority, new RegExp(`^(?:${titles.join('|')})(?![\\p{L}\\p{N}])`, 'u')];
}

/*
 * Officer ranks by NATO grade (STANAG 2116), in English and French with their usual short forms. The first line that
 * fits counts, so the longer rank stands above the one it contains. "Captain" is the army's unless the navy is named.
 * Texts are compared in lower case, without accents, hyphens and full stops.
 */
const RANKS: readonly Level[] = [
  // OF-10
  level(
    10,
    'field marshal',
    'general of the (army|air force)',
    '(fleet admiral|admiral of the fleet)',
  ),
  level(10, 'marshal of the', 'marechal'),
  // OF-8 to OF-6, before the general and the admiral whom they contain
  level(12, 'lieutenant general', 'lt ?gen', 'ltg', 'air marshal', 'vice admiral', 'v ?adm'),
  level(12, 'general de corps', 'gca', 'vice amiral d escadre', 'vae'),
  level(13, 'major general', 'maj ?gen', 'mg', 'air vice marshal', 'rear admiral', 'r ?adm'),
  level(13, 'general de division', 'gdi', 'gda', 'vice amiral'),
  level(14, 'brigadier', 'brig', 'bg', 'commodore', 'cdre', 'air commodore'),
  level(14, 'general de brigade', 'gbr', 'gba', 'contre amiral'),
  // OF-9
  level(11, 'general', 'gen', 'admiral', 'adm', 'air chief marshal', 'amiral'),
  // OF-5 to OF-1
  level(16, 'lieutenant colonel', 'lt ?col', 'ltc', 'lcl', 'commander', 'cdr', 'wing commander'),
  level(16, 'capitaine de fregate'),
  level(15, 'colonel', 'col', 'group captain', 'gp capt', 'capitaine de vaisseau'),
  level(15, '(captain|capt) \\(?(n|rn|usn|navy|naval)'),
  level(17, 'lieutenant commander', 'lt ?cdr', 'lcdr', 'squadron leader', 'major', 'maj'),
  level(17, 'commandant', 'cdt', 'capitaine de corvette', 'chef de bataillon', 'chef d escadrons?'),
  level(
    18,
    'captain',
    'capt',
    'cpt',
    'capitaine',
    'cne',
    'flight lieutenant',
    'lieutenant de vaisseau',
  ),
  level(
    19,
    '(second |sub |sous )?lieutenant',
    'lt',
    'ltn',
    'slt',
    'flying officer',
    'pilot officer',
  ),
  level(19, 'ensign', 'enseigne de vaisseau'),
];

/*
 * Offices and civil titles around these ranks, in the usual order of a host's list of guests: heads of state and
 * government, ministers, their deputies, ambassadors; directors stand among the general officers. No standard rules
 * it; where a host's protocol differs, organisers give a number by hand.
 */
const OFFICES: readonly Level[] = [
  level(1, 'president of the (republic|united)', 'presidente? de la republique', 'prime minister'),
  level(1, 'premiere? ministre', 'king', 'queen', 'roi', 'reine', 'head of (state|government)'),
  level(4, 'minist(er|re) (plenipotentiary|counsellor|plenipotentiaire|conseillere?)'),
  level(11, 'secretaire generale? adjointe?'),
  level(2, 'minister', 'ministre', 'secretary of (state|defen[cs]e)', '(nato )?secretary general'),
  level(2, 'secretaire generale?'),
  level(3, '(deputy|vice) minist(er|re)', 'deputy secretary( general)?', 'state secretary'),
  level(
    3,
    'under ?secretary',
    'secretaire d etat',
    '(european )?commissioner',
    'commissaire europeen',
  ),
  level(4, 'ambassador', 'ambassadeur', 'ambassadrice', 'high commissioner'),
  level(4, 'permanent representative', 'representante? permanente?'),
  level(
    11,
    'assistant secretary general',
    'supreme allied commander',
    'commandant supreme',
    'chief of (the )?defen[cs]e',
  ),
  level(11, 'cheff?e? d etat major des armees'),
  level(
    12,
    'chief of (the )?staff',
    'cheff?e? d etat major',
    'director general',
    'direct(eur|rice) generale?',
  ),
  level(
    12,
    'chief executive',
    'ceo',
    'presidente?',
    'chair(man|woman|person)?',
    'commander',
    'commandante?',
  ),
  level(13, 'deputy (commander|director general|chief of)', 'vice presidente?', 'general manager'),
  level(14, '(executive )?director', 'direct(eur|rice)', 'dean', 'doyenn?e?'),
  level(15, '(deputy|assistant) director', 'sous direct(eur|rice)', 'head', 'chief', 'cheff?e?'),
];

const HONORIFICS =
  /^((h ?e|s ?e|his excellency|her excellency|son excellence|m|mr|mrs|ms|mme|the|le|la|l) )+(?=\p{L})/u;

/** Text of a rank or an office as the tables compare it. */
function compared(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[-.’'_\s]+/g, ' ')
    .trim()
    .replace(HONORIFICS, '');
}

function levelOf(table: readonly Level[], text: string): number | undefined {
  const wanted = compared(text);
  return table.find(([, titles]) => titles.test(wanted))?.[0];
}

/** How senior a person is by rank, else by title, else by office: 1 is the highest, NO_SENIORITY means unknown. */
export function seniorityOf(person: Pick<NamedPerson, 'rankOrTitle' | 'office'>): number {
  const { rankOrTitle, office } = person;
  return (
    levelOf(RANKS, rankOrTitle) ??
    levelOf(OFFICES, rankOrTitle) ??
    levelOf(OFFICES, office.en ?? '') ??
    levelOf(OFFICES, office.fr ?? '') ??
    NO_SENIORITY
  );
}
