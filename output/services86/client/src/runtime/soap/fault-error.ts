import { ApiError, isApiError } from "../errors.js"
import type { Fault } from "./fault.js"
import type { XmlElement } from "../xml/xml-element.js"

/** The service answered with a SOAP fault. */
export class SoapFault extends ApiError<Fault> {
  /** Local name of the fault's code: `Client`, `Server`, or one of the service's own. */
  declare readonly code: string
  /** The fault's own text. */
  declare readonly faultString: string
  /** What the service says beside it; empty when it says nothing. */
  declare readonly detail: readonly XmlElement[]
  /** Header blocks of the answer. */
  declare readonly soapHeaders: readonly XmlElement[]

  constructor(operation: string, response: Response, fault: Fault, soapHeaders: readonly XmlElement[]) {
    super(operation, response, fault, fault.message)
    Object.assign(this, {
      code: fault.code.name,
      faultString: fault.message,
      detail: fault.detail,
      soapHeaders,
    })
  }
}

/** Works across copies of this package, where `instanceof` does not. */
export function isSoapFault(error: unknown): error is SoapFault {
  return isApiError(error) && "faultString" in error
}
