export type TicketCategoryChildItem = Record<string, unknown>;
//# sourceMappingURL=ticket-category-child-item.d.ts.map
