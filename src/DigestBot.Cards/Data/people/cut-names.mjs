// Cuts the given and family names of each script from the npm package @faker-js/faker (MIT), and the places that are no persons from
// it and from cldr-dates-full (Unicode licence, see ../cldr): node cut-names.mjs FAKER_FOLDER CLDR_DATES_FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const { allLocales } = await import(pathToFileURL(join(process.argv[2], 'dist', 'index.js')));
const latin = 'af_ZA az cs_CZ da de de_AT de_CH en en_AU en_GH en_IN en_NG en_ZA es es_MX fi fr fr_BE fr_CH fr_SN hr hu id_ID it lv nb_NO nl nl_BE pl pt_BR pt_PT ro sk sl_SI sr_RS_latin sv tr uz_UZ_latin vi'.split(' ');
const scripts = { latin, cyrillic: ['ru', 'uk', 'mk'], arabic: ['ar'], ja: ['ja'], ko: ['ko'], zh: ['zh_CN', 'zh_TW'] };
const letters = {
  latin: /^\p{Script=Latin}[\p{Script=Latin}'’-]{2,}$/u, cyrillic: /^\p{Script=Cyrillic}[\p{Script=Cyrillic}'’-]{2,}$/u, arabic: /^\p{Script=Arabic}[\p{Script=Arabic} ]{2,}$/u,
  ja: /^[\p{Script=Han}々]{1,4}$/u, ko: /^\p{Script=Hangul}{1,3}$/u, zh: /^\p{Script=Han}{1,2}$/u,
};

// Words of some language, countries, cities, months, titles: no names where they stand alone or first.
const words = new Set(('a abe africa ago al alba america an ana and angel any april aqua arab art asia august aurora austin autumn ave bar baron basil bay bel bella ben berlin beta bible bill bishop black blue bob bond book boss bow brand bridge brook brown buck burg can candy car carbon case castle chance charity chase china christian church city clan clay clear clinton cloud colon columbia constant cook core cosmos court cross crown cuba dahlia dakota dale dallas dan dari daisy dawn day dean deep delta den denver der des destiny devon dia dial diamond die dike din doc dolly dot dove drew duke early earl east easter eden edge egypt elite elm else emerald engine era erin eva even ever faith fall fan fern field fine fire fish flor florence florida fly fork fox france frank free friend future galaxy game garden garnet gay gem general geneva georgia german gift ginger girl glen glory god gold golden good grace grand grant graph gray green grove gulf gun guy hall harmony hart haven hazel heath heaven heart henna her hill holland hollywood holly honey hood hope house hunt hunter hut independence india indiana ion iowa iris ireland iron island israel italy ivory ivy jack jade jan january jasmine java jersey jordan joy jubilee judge july june junior justice kansas kent key king kingston kit knight korea lake lady lamb land lane lark las last latin laurel law lay leaf lee legacy leon lewis liberty light lily lima lion little loan london long lord los lot lotus love low lucky lunar magic main major manchester mans mar march marine mark market mars mas mason master mat may mayor melody men mercy merit mild miles min mina mint miracle miss missouri moon more morgan morning moss most mount music myrtle nation nature need never new newton nice night noble noel north norway nova now ocean oliver olive one onyx opal orange orchid orion pace page palace palm pan panama par pari paris park pastor peace pearl penny person petal peru peter phoenix pike pine place plain plan pole pool poor pope poppy port porter post potter power pride prince princess promise providence prudence queen quick quill rain ram ray read real red reed regal rein rich ring rio river road rock roman rome room root rosary rose rosemary rosy royal ruby rule rush sage saint sale sand santa savannah sea seal second secret see senior set shade shadow shall shaw shell shore short silver singer sky small smart snow so solo son song soul south spain spark spring stand star state stone storm story strong summer sun sunday sunny sunshine swan sweet sydney syria table tan tar tell temple terra texas than the thing thomas tier time tin top tower town trade treasure tree trinity true trump tucker turkey turner tut union unique unity us vale valley van venice venus vera verge vermont vice victor victory viola violet virgin virginia virtue vista vita viva volga von wade wake walker wall war ward warden washington water wave way webb welcome well west wheeler white will willow win wind wing winter wise wolf wonder wood world worth wright year yes york young zion ' +
  'das dem den ein eine er es im in ist mit nach sie von wir zu abend bach bauer beck becker berg blum brandt braun burger busch engel fest fink fischer frei freund funk gross haas hahn hase held herbst herz hoch hof hoffnung holz horn huber jahr jung jager kaiser kalt kirch klein klug koch koenig konig kopf kramer kraft kraus krieg kuhn lang lange lehrer lieb linde link maier markt mauer maurer meer meister mond moritz muller nacht neu neumann ochs ort ost otto pfeiffer pohl rat recht reich reiter richter ritter roth sauer schafer schaf schmidt schneider schreiber schuler schulz schumacher schuster schwarz seidel sommer sonne spiegel stadt stahl stein stern stolz strauss tag thron tod vogel vogt voll wagner wahl walter weber wein weiss welt werner west wild winkler wirt wolf wolff wurm zander zeit ziegler zimmer zimmermann ' +
  'ama amanda alma alegria amor angeles blanco bueno cabrera calle campo campos casa castillo cruz cuesta dolores esperanza estrella fe fuente fuentes gloria guerra hidalgo iglesias jesus leon luz madrid mar maria marina medina mercado mercedes merced montana monte moreno navarro nieves noche paz pilar plata prado presidente real reina rey reyes ribera rico rios rojo rosa rosario rubio salas salvador san santa santiago santo santos sierra sol soledad soto suerte toro torre torres valencia valle vega verde victoria vida villa vino virgen ' +
  'bon bonne belle blanc boulanger bourgeois brun charpentier charles chevalier dubois duc fontaine gros jardin jour leblanc lebrun lefort legrand lenoir lerouge marchand marche marin mercier meunier moulin noir ours pain petit pierre place plus poirier pont pre premier renard robin roche roi rousseau roux royer sage soleil tour tout vache val ' +
  'agung ahad aman amanah api asli baik baja baru bayu besar bin bulan bumi cahaya cinta citra dan dari dewan dewi di dia dua emas empat hari harta hati ia indah ini intan itu jati jaya kita kota kurnia lama langit laut lima lestari maha mandiri mega mentari merah mulia mulya mustika nyata oktober perkasa permata pertiwi purnama putih putra putri raja raya ratu rindu sakti satu sejati sekar selasa senja setia siti suara suci surya tama tiga timur tirta tua tunggal utama utara wacana warna warta wijaya yakin ' +
  'ada adil ahenk akin altan ata ateş aydın barış bilge can cem cumhur cesur deniz dilek doğan doğu ece ekin er evren gök gül güneş hayat her huzur ilk inci irem kale kara kaya kaynak kent kurt lale mavi meriç millet mutlu nehir nisan nur ocak okan olgun onur oya öz özgür özgür poyraz savaş ses sevgi sevinç su şafak tan taş tuna türk ufuk umut uğur yağmur yaz yıldız yol yüce zafer zaman' +
  ' job sieger name banda cap chief cole copper de del di do dos du el en et fin la le lo los mi mon ne no on or para per por que sa se su te un una und van vi').split(/\s+/).map(w => fold(w)));
// Of those, the ones that people are called by all the same: first in a row of names they count, alone they do not.
const names = new Set(('angel april aurora austin bill bob charity chase christian dale dallas dan daisy dawn dean destiny drew duke earl eden eva faith florence frank gem german ginger glen glory grace grant guy hope ' +
  'hunter iris ivy jack jade jasmine joy jordan june kent lily lucky mark mason may melody mercy miles morgan noel olive oliver opal otto paris penny peter pearl pierre ray reed rich robin rose rosemary ruby savannah scott sky ' +
  'summer sydney thomas tim tucker victor victoria viola violet wade will willow wolf moritz werner walter alma alegria amanda dolores esperanza estrella gloria jesus luz maria marina mercedes nieves paz pilar rosa rosario salvador ' +
  'santiago soledad belle charles agung bayu bulan dewi putri ratu surya intan indah mega setia siti wijaya deniz can cem baris bilge ece ekin evren irem nehir nisan nur umut ufuk ugur savas sevgi zafer leon guerra candy sonne erin lewis clay dolly ' +
  'henna honey hazel heath holly jan julian job justice dahlia florida georgia india ireland london madrid valencia israel jamaica lima ben ram utama citra').split(' '));
const functions = new Set('the das dem den ein eine er es im in ist mit nach sie von wir zu el la le los las les de del di do dos du en et il lo mi ne no on or para per por que sa se su te un una und van vi he her my all will can may shall more most not now new great old young north south east west royal national first last second new san santa saint st mount lake river'.split(' '));
const never = new Set([...words].filter(w => !names.has(w)));
function fold(s) { return s.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ı/g, 'i'); }
// Given names of Western Europe: alone in German, where every noun has a capital, only these count.
const west = 'de de_AT de_CH en es fr fr_BE it pt_PT pt_BR nl sv da nb_NO'.split(' ');
const cldrLanguages = { latin: ['en', 'es', 'fr', 'pt', 'de', 'it', 'tr', 'id', 'pl'], cyrillic: ['ru', 'uk'], arabic: ['ar'], ja: ['ja'], ko: ['ko'], zh: ['zh', 'zh-Hant'], hi: ['hi'] };
function cities(node, found) {
  for (const [key, value] of Object.entries(node)) {
    if (key === 'exemplarCity') found.push(value);
    else if (typeof value === 'object' && !['long', 'short'].includes(key)) {
      // English leaves out what the id of the zone says: Europe/London.
      if (!value.exemplarCity && Object.keys(value).every(k => ['_type', 'long', 'short'].includes(k))) found.push(key.replaceAll('_', ' '));
      cities(value, found);
    }
  }
  return found;
}
const placesOf = (script, locales) => [
  ...(cldrLanguages[script] ?? []).flatMap(l => cities(JSON.parse(readFileSync(join(process.argv[3], 'main', l, 'timeZoneNames.json'), 'utf8')).main[l].dates.timeZoneNames.zone, [])),
  ...locales.flatMap(l => ['state', 'county'].flatMap(key => lists(allLocales[l]?.location?.[key]))),
];
const citiesOf = locales => [
  ...locales.filter(l => !['en', 'hu', 'en_GH', 'pl', 'it', 'en_NG'].includes(l)).flatMap(l => lists(allLocales[l]?.location?.city_name)),
].filter(n => typeof n === 'string' && n.length > 1 && !n.includes('('));
const isPlace = n => typeof n === 'string' && n.length > 1 && !n.includes('(');
const lists = o => (Array.isArray(o) ? o : Object.values(o ?? {}).filter(Array.isArray).flat());
scripts.hi = ['hi'];
for (const [script, locales] of Object.entries(scripts)) {
  const own = script === 'hi' ? JSON.parse(readFileSync(join(here, 'hi.json'), 'utf8')) : null;
  const pick = key => own?.[key === 'first_name' ? 'given' : 'surnames'] ?? [...new Set(locales.flatMap(l => lists(allLocales[l]?.person?.[key])).filter(n => typeof n === 'string' && letters[script]?.test(n) && !(script === 'latin' && (key === 'first_name' ? never : functions).has(fold(n)))))].sort();
  const rows = names => { const out = []; for (let i = 0; i < names.length; i += 24) out.push('    ' + names.slice(i, i + 24).map(n => JSON.stringify(n)).join(', ')); return out.join(',\n'); };
  const given = pick('first_name'), surnames = pick('last_name');
  const alone = script === 'latin' ? [...new Set([...given, ...surnames])].filter(n => !words.has(fold(n))).sort() : own?.alone ?? given;
  const westGiven = new Set(west.flatMap(l => lists(allLocales[l]?.person?.first_name)));
  const german = script === 'latin' ? given.filter(n => westGiven.has(n) && !words.has(fold(n))) : [];
  // A small town called like many people is no reason to take them for it.
  const towns = citiesOf(locales).filter(n => script !== 'latin' || !west.some(l => lists(allLocales[l]?.person?.last_name).includes(n)));
  const places = [...new Set([...placesOf(script, locales), ...towns].filter(isPlace))].sort();
  writeFileSync(join(here, script + '.json'), `{\n  "given": [\n${rows(given)}\n  ],\n  "surnames": [\n${rows(surnames)}\n  ],\n  "alone": [\n${rows(alone)}\n  ],\n  "german": [\n${rows(german)}\n  ],\n  "places": [\n${rows(places)}\n  ]\n}\n`);
  console.log(script, given.length, surnames.length, alone.length, places.length);
}
