import type { FieldProperty } from "./field-property.js";
import type { TableRight } from "./table-right.js";
export interface Person {
  /** Position out of the list of positions; compare Title */
  Position?: string;
  /** Key of the person */
  PersonId?: number;
  /** Form of address */
  Mrmrs?: string;
  /** Given name */
  Firstname?: string;
  /** Family name */
  Lastname?: string;
  /** Whatever stands between given and family name */
  MiddleName?: string;
  /** Job title, free text */
  Title?: string;
  /** Remarks */
  Description?: string;
  /** Preferred e-mail address */
  Email?: string;
  /** Given, middle and family name in one string */
  FullName?: string;
  /** Number on the desk */
  DirectPhone?: string;
  /** Key of the country */
  CountryId?: number;
  /** Key of the company */
  ContactId?: number;
  /** Name of the company */
  ContactName?: string;
  /** 1 once the person has left */
  Retired?: number;
  /** Position in lists */
  Rank?: number;
  /** Number of the mobile */
  MobilePhone?: string;
  /** Key of the associate who looks after the person */
  AssociateId?: number;
  /** Letters go to the private address when true */
  UsePersonAddress?: boolean;
  /** Category of the company */
  CategoryName?: string;
  readonly TableRight?: TableRight;
  readonly FieldProperties?: Record<string, FieldProperty>;
}
//# sourceMappingURL=person.d.ts.map
