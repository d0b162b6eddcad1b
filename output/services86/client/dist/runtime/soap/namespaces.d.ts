export declare const schemaNamespace = "http://www.w3.org/2001/XMLSchema";
/** Arrays of scalars, as .NET's DataContractSerializer writes them. */
export declare const arraysNamespace = "http://schemas.microsoft.com/2003/10/Serialization/Arrays";
/** SOAP 1.1. */
export declare const envelopeNamespace = "http://schemas.xmlsoap.org/soap/envelope/";
//# sourceMappingURL=namespaces.d.ts.map
