// Cuts cldr/xx.json, one file a language, out of the Unicode CLDR packages. Run once after a new CLDR release:
//
//   npm install --prefix /somewhere cldr-localenames-full cldr-dates-full cldr-core i18n-iso-countries
//   node cut-cldr.mjs /somewhere/node_modules
//
// What it takes: names of countries (ISO 3166-1, Kosovo and the European Union) with their short and variant forms, names of our
// languages, names of months and weekdays in every form CLDR has, "yesterday" and its like, "last year" and "3 days ago".
// The first form of a name is the one to show to people.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = process.argv[2];
if (!packages) {
  console.error('usage: node cut-cldr.mjs NODE_MODULES');
  process.exit(2);
}

// Regional locales whose names are used as well: the Levant and the Maghreb have their own months, Taiwan its own script.
const locales = {
  en: ['en', 'en-GB', 'en-AU'], es: ['es', 'es-419', 'es-MX'], ru: ['ru'], fr: ['fr', 'fr-CA', 'fr-CH'], pt: ['pt', 'pt-PT'],
  de: ['de', 'de-AT', 'de-CH'], it: ['it'], ar: ['ar', 'ar-LB', 'ar-IQ', 'ar-DZ', 'ar-MA', 'ar-TN', 'ar-SA', 'ar-MR'],
  zh: ['zh', 'zh-Hant', 'zh-Hant-HK'], ja: ['ja'], ko: ['ko'], tr: ['tr'], id: ['id'], uk: ['uk'], pl: ['pl'], hi: ['hi'],
};
// Shown by their short names: "Hong Kong", not "Hong Kong SAR China".
const shownShort = new Set(['CC', 'HK', 'MM', 'MO', 'PS', 'FK']);
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const here = dirname(fileURLToPath(import.meta.url));
const read = (...path) => JSON.parse(readFileSync(join(packages, ...path), 'utf8'));
const countries = [...read('i18n-iso-countries', 'codes.json').map(row => row[0]), 'EU'].sort();

const unique = forms => [...new Set(forms.filter(form => form && form.trim() !== ''))];

/** The forms a name of a territory may take in text: without its bracket, with "and" for "&", with "Saint" for "St.". */
function spelledOut(code, name, language) {
  const forms = [name];
  const bracket = /^(.+?)\s*[(（](.+)[)）]$/u.exec(name);
  if (bracket && ['CC', 'FK', 'MM'].includes(code)) forms.push(bracket[1]);
  if (bracket && code === 'MM') forms.push(bracket[2]);
  const and = { en: 'and', es: 'y', fr: 'et', pt: 'e', de: 'und', it: 'e', id: 'dan', ru: 'и', uk: 'і', pl: 'i' }[language];
  for (const form of [...forms]) if (and && form.includes('&')) forms.push(form.replaceAll('&', and));
  for (const form of [...forms]) if (form.startsWith('St. ')) forms.push(form.replace('St. ', language === 'de' ? 'Sankt ' : 'Saint '));
  return forms.filter(form => !/[()（）]/u.test(form));
}

function countryNames(language) {
  const perLocale = locales[language].map(locale =>
    read('cldr-localenames-full', 'main', locale, 'territories.json').main[locale].localeDisplayNames.territories);
  const names = {};
  for (const code of countries) {
    const [own] = perLocale;
    const short = own[`${code}-alt-short`];
    const shown = shownShort.has(code) && short ? short : own[`${code}-alt-variant`] && /^C[DG]$/.test(code) ? own[`${code}-alt-variant`] : own[code];
    const forms = perLocale.flatMap(territories =>
      ['', '-alt-short', '-alt-variant'].flatMap(alt => territories[code + alt] ? spelledOut(code, territories[code + alt], language) : []));
    if (shown) names[code] = unique([shown, ...forms]);
  }
  return names;
}

function languageNames(language) {
  const names = read('cldr-localenames-full', 'main', language, 'languages.json').main[language].localeDisplayNames.languages;
  return Object.fromEntries(Object.keys(locales).map(code => [code, names[code]]));
}

const gregorian = locale =>
  read('cldr-dates-full', 'main', locale, 'ca-gregorian.json').main[locale].dates.calendars.gregorian;

/** All forms of a month or weekday; one letter alone and numbers ("1月") are left to the reader of numbers. */
function calendarNames(language, part, keys) {
  return keys.map(key => unique(locales[language].flatMap(locale =>
    ['format', 'stand-alone'].flatMap(use => ['wide', 'abbreviated'].map(width => gregorian(locale)[part][use][width][key]))))
    .filter(form => !/\d/u.test(form)));
}

const fields = locale => read('cldr-dates-full', 'main', locale, 'dateFields.json').main[locale].dates.fields;
const relative = (language, field, offset) =>
  unique(locales[language].flatMap(locale => [fields(locale)[field]?.[`relative-type-${offset}`]]));

function relativeDays(language) {
  const days = {};
  for (const offset of [-2, -1, 0, 1, 2]) {
    const forms = relative(language, 'day', offset);
    if (forms.length > 0) days[offset] = forms;
  }
  return days;
}

function periods(language) {
  return Object.fromEntries(['year', 'month', 'week', 'day'].map(unit => {
    const patterns = tense => unique(locales[language].flatMap(locale =>
      Object.values(fields(locale)[unit]?.[`relativeTime-type-${tense}`] ?? {})));
    const named = unit === 'day' ? {} : {
      last: relative(language, unit, -1), this: relative(language, unit, 0), next: relative(language, unit, 1),
    };
    return [unit, { ...named, ago: patterns('past'), ahead: patterns('future') }];
  }));
}

const relativeWeekdays = language => Object.fromEntries([['last', -1], ['this', 0], ['next', 1]].map(([name, offset]) =>
  [name, weekdays.map(day => relative(language, day, offset))]));

/** One line a name, so that a change of CLDR reads well as a diff. */
function write(language) {
  const file = {
    code: language,
    countries: countryNames(language),
    languages: languageNames(language),
    months: calendarNames(language, 'months', [...Array(12).keys()].map(month => String(month + 1))),
    weekdays: calendarNames(language, 'days', weekdays),
    relativeDays: relativeDays(language),
    periods: periods(language),
    relativeWeekdays: relativeWeekdays(language),
  };
  const lines = value => Array.isArray(value) ? ['[', value.map(item => `    ${JSON.stringify(item)}`).join(',\n'), '  ]'].join('\n')
    : ['{', Object.entries(value).map(([key, item]) => `    ${JSON.stringify(key)}: ${JSON.stringify(item)}`).join(',\n'), '  }'].join('\n');
  const body = Object.entries(file).map(([key, value]) =>
    `  ${JSON.stringify(key)}: ${typeof value === 'string' ? JSON.stringify(value) : lines(value)}`);
  writeFileSync(join(here, 'cldr', `${language}.json`), `{\n${body.join(',\n')}\n}\n`);
}

mkdirSync(join(here, 'cldr'), { recursive: true });
Object.keys(locales).forEach(write);
copyFileSync(join(packages, 'cldr-core', 'LICENSE'), join(here, 'cldr', 'LICENSE-UNICODE'));
