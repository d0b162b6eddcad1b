import type { XmlCarrier } from "./soap/shapes.js";
export declare const associateXml: XmlCarrier;
export declare const dataRightXml: XmlCarrier;
export declare const dataRightsXml: XmlCarrier;
export declare const entityNameXml: XmlCarrier;
export declare const grantedModuleLicenseXml: XmlCarrier;
export declare const providedCredentialXml: XmlCarrier;
export declare const relationToOwnerXml: XmlCarrier;
export declare const roleEntityXml: XmlCarrier;
export declare const soCredentialsXml: XmlCarrier;
export declare const soPrincipalCarrierXml: XmlCarrier;
export declare const userGroupXml: XmlCarrier;
//# sourceMappingURL=soap-carriers.d.ts.map
