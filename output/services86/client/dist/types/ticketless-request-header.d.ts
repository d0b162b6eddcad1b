export interface TicketlessRequestHeader {
  ApplicationToken?: string;
}
//# sourceMappingURL=ticketless-request-header.d.ts.map
