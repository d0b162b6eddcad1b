import { bearerAuth } from "../auth.js";
export function bearer(token) {
	return bearerAuth(token);
}
//# sourceMappingURL=auth.js.map
