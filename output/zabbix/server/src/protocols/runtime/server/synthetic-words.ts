/** What a text is likely to hold, by the last words of its name: enough that a sample looks like one. */

type MakeText = (number: number) => string

const firstNames = ["Ada", "Bjørn", "Chen", "Dalia", "Edvard", "Fatima", "Grace", "Henrik"]
const lastNames = ["Aas", "Berg", "Castro", "Dahl", "Eide", "Fischer", "Grant", "Holm"]
const companies = ["Anker Shipping", "Blue Harbour", "Crane Works", "Dockside Trading", "Eastern Pilots"]
const streets = ["Harbour Street", "Quay Road", "Lighthouse Lane", "Mill Lane"]
const cities = ["Oslo", "Bergen", "Utrecht", "Lyon", "Aarhus"]
const countries = ["Norway", "Netherlands", "France", "Denmark"]

const person: MakeText = (number) => `${pick(firstNames, number)} ${pick(lastNames, number >>> 3)}`

/** The first that fits counts; names are tried without signs and in lower case. */
const makers: readonly (readonly [endings: readonly string[], make: MakeText])[] = [
  [["emailaddress", "email", "mailaddress"], (number) => `person${number % 1000}@example.com`],
  [["url", "uri", "website", "homepage"], (number) => `https://example.com/${number % 1000}`],
  [["phone", "mobile", "fax", "telephone"], (number) => `+47 22 00 ${two(number)} ${two(number >>> 7)}`],
  [["firstname", "givenname"], (number) => pick(firstNames, number)],
  [["lastname", "familyname", "surname"], (number) => pick(lastNames, number)],
  [
    ["username", "loginname", "login"],
    (number) => `${pick(firstNames, number).toLowerCase()}${number % 100}`,
  ],
  [["fullname", "formalname", "personname", "associatename"], person],
  [["contactname", "companyname", "company"], (number) => pick(companies, number)],
  [["countryname", "country"], (number) => pick(countries, number)],
  [["city", "postplace"], (number) => pick(cities, number)],
  [["zipcode", "zip", "postalcode", "postcode"], (number) => String(1000 + (number % 9000))],
  [["address1", "streetaddress", "street"], (number) => `${pick(streets, number)} ${1 + (number % 99)}`],
  [["orgnr", "orgnumber"], (number) => String(900_000_000 + (number % 99_999_999))],
  [["filename"], (number) => `file-${number % 1000}.txt`],
  [["mimetype", "contenttype"], () => "text/plain"],
  [["currency", "currencycode"], (number) => pick(["NOK", "EUR", "USD"], number)],
  [["languagecode", "culture", "culturename"], (number) => pick(["en-US", "nb-NO", "fr-FR"], number)],
  [["timezone"], () => "Europe/Oslo"],
  [["ipaddress"], (number) => `192.0.2.${number % 256}`],
  [["ticket"], (number) => `7T:${(number % 0xffff).toString(16)}==`],
  [["guid", "uuid"], (number) => `00000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`],
  [["id"], (number) => String(1 + (number % 999))],
]

/** @returns `undefined` for a name that tells nothing. */
export function textForName(name: string, number: number): string | undefined {
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]/g, "")
  return makers.find(([endings]) => endings.some((ending) => plain.endsWith(ending)))?.[1](number)
}

/** A sample is of something that is there: nothing in it is deleted, retired or hidden. */
export function isUsuallyFalse(name: string): boolean {
  return /(?:deleted|retired|hidden|disabled|cancell?ed|rejected)$/i.test(name)
}

function pick(values: readonly string[], number: number): string {
  return values[number % values.length] ?? ""
}

function two(number: number): string {
  return String(number % 100).padStart(2, "0")
}
