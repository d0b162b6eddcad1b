export interface RequestHeader {
  ApplicationToken?: string;
  Credentials?: {
    Ticket?: string;
  };
}
//# sourceMappingURL=request-header.d.ts.map
