/** A SOAP 1.1 fault; its parts belong to no namespace */
export interface SoapFault {
  /**
   * Qualified name: `Client`, `Server`, `MustUnderstand` or `VersionMismatch` of the envelope's
   * namespace, or a code of the service's own
   */
  faultcode: string;
  /** What went wrong, for people */
  faultstring: string;
  faultactor?: string;
  /** What the service adds, in elements of its own */
  detail?: Record<string, unknown>;
}
//# sourceMappingURL=soap-fault.d.ts.map
