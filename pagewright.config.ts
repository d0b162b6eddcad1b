import type { Config } from "./generator/index.ts"

const packages = { scope: "@pagewright", license: "MIT" }

export default {
  apis: [
    { name: "superoffice", pages: "docs/superoffice", dialect: "superoffice-rest", packages },
    { name: "services86", pages: "docs/services86", dialect: "superoffice-soap", packages },
    { name: "zabbix", pages: "docs/zabbix", dialect: "zabbix", packages },
  ],
} satisfies Config
