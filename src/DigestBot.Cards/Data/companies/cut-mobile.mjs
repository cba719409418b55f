// Cuts mobile.json from the npm package mcc-mnc-list (MIT): node cut-mobile.mjs PACKAGE_FOLDER
// Kept: brands of operating national networks that are long enough to be names and no words of a language.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const rows = JSON.parse(readFileSync(join(process.argv[2], 'mcc-mnc-list.json'), 'utf8'));
const fold = s => s.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const slug = s => fold(s).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
const known = new Set();
for (const file of ['operators', 'satellites', 'vendors', 'platforms', 'infrastructure', 'postal', 'media'])
  for (const forms of Object.values(JSON.parse(readFileSync(join(here, file + '.json'), 'utf8')))) forms.forEach(f => known.add(fold(f.replace(/^..:/, '').replace(/\?$/, ''))));

// Words, places and surnames before they are brands.
const words = new Set(('access airdata alfa airwave base best bite blu breeze busy cafe canar chili citifon conecta dauphin dialog digi dish dolphin eastlink epic evo ' +
  'expresso fido flow fonex freedom globe glo grid hologram huri hutch ice jasper kazakh korek letai libertis liberty liverpool local logic madar magenta magic magti marathon mediafon ' +
  'melita metro mezon mobi mobitel muni nema nextlink nova numerex only ora partner personal phoenix pioneer plateau play plus post prima private rain red relish roshan ' +
  'salaam salam sierra silk simba skylink smart smile spark spring sprint spusu strata sure surf swift switch sweden tango telekom telecom three touch true unite vala viking virve viva ' +
  'vini vivo voo wavely wind will yes you zain wasel wantok telna ucom aliv aeris marathon mango taliya only orange salt sunrise free elisa personal claro jazz hormuud golis xplore logic teletalk telbo ' +
  'tuenti vivint airpeak thumb custer nemont shoreline manuia mobilis unifi optitel sabafon korek nexttel smilecom namaste ligue olleh telcom bluesky motiv reddi mascom supercell simyo sudani telcel').split(' '));
for (const name of ['Ministry of Interior', 'No name', 'Norfolk Is.', 'West Central', 'GSM-R A', 'GSM-R DK', 'MAV GSM-R', 'AGTS CDMA', 'Sweden 2G', 'Sweden 3G', 'PT Waves', 'T Star', 'Net 1', 'Hot Mobile', 'Office des Telephones', 'SBB-CFF-FFS', 'Chariton Valley', 'Kang Song NET', 'Sky Phone']) words.add(fold(name));
const cut = {};
for (const row of rows) {
  if (row.status !== 'Operational' || row.type !== 'National') continue;
  for (const part of (row.brand ?? '').split(/[/;,(]/)) {
    const name = part.replace(/[)\s]+$/, '').trim();
    if (!/^[\p{Lu}][\p{L}\d&'’.+ -]{4,29}$/u.test(name) || /^\p{Lu}{1,4}$/u.test(name) || words.has(fold(name)) || known.has(fold(name))) continue;
    if (slug(name)) cut[slug(name)] ??= [name];
  }
}
const lines = Object.entries(cut).sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, forms]) => `  ${JSON.stringify(id)}: ${JSON.stringify(forms)}`);
writeFileSync(join(here, 'mobile.json'), '{\n' + lines.join(',\n') + '\n}\n');
