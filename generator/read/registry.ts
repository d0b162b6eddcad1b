import type { Dialect } from "./dialect.ts"
import { superofficeRest } from "./dialects/superoffice-rest/index.ts"
import { superofficeSoap } from "./dialects/superoffice-soap/index.ts"
import { zabbix } from "./dialects/zabbix/index.ts"

/** The dialects that pagewright knows, one line each. The first of several that fit a page equally well takes it. */
export const dialects: readonly Dialect[] = [superofficeRest, superofficeSoap, zabbix]
