/** What it holds is not described on any page. */
export type TicketCategoryChildItem = Record<string, unknown>;
//# sourceMappingURL=ticket-category-child-item.d.ts.map
