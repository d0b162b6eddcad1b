export const schemaNamespace = "http://www.w3.org/2001/XMLSchema";
export const arraysNamespace = "http://schemas.microsoft.com/2003/10/Serialization/Arrays";
export const envelopeNamespace = "http://schemas.xmlsoap.org/soap/envelope/";
//# sourceMappingURL=namespaces.js.map
