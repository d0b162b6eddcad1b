/** Keys of components that the SOAP protocol brings itself. */
export const faultKey = "SoapFault"
export const soapActionHeader = "SOAPAction"
/** What travels as `text/xml` in SOAP 1.1. */
export const envelopeMediaType = "text/xml"
/** Prefix that schemas suggest for elements of the envelope. */
export const envelopePrefix = "soap"
