import {
  createTransport as createCommonTransport,
  type Middleware,
  type Transport,
  type TransportConfig as CommonConfig,
} from "../transport.js"

/** Carries calls to one server and numbers them. */
export interface RpcTransport extends Transport {
  /** Next id of a request; unique in this transport. */
  nextId(): number
}

export type TransportConfig = Omit<CommonConfig, "baseUrl"> &
  Address & {
    /**
     * Where the token travels: in `Authorization: Bearer` when absent, which Zabbix reads since version 6.4. `inBody()`:
     * in the member `auth`, for servers before. `inBody("detect")`: as the server's version says, asked once.
     */
    readonly tokenIn?: Middleware | undefined
  }

/** The server's address, with the API's own path or without it. */
export type Address = { readonly url: string } | { readonly baseUrl: string }

/** Make the transport that the functions of this package take as their first argument. */
export function createTransport(config: TransportConfig): RpcTransport {
  const { auth = [], tokenIn = [], ...rest } = config
  const address = "url" in config ? config.url : config.baseUrl
  const layers = [auth, tokenIn].flat().map(onlyWhereWanted)
  let id = 0
  return {
    ...createCommonTransport({ ...rest, baseUrl: address, auth: layers }),
    nextId: () => ++id,
  }
}

/** Some methods refuse credentials; see `RpcOperation.open`. */
function onlyWhereWanted(auth: Middleware): Middleware {
  return (request, next) => ("open" in request.operation ? next(request) : auth(request, next))
}
