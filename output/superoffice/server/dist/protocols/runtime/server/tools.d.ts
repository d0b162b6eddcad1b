import type { EngineTools } from "./engine.js";
import type { EngineOptions } from "./server-options.js";
/** Make the engine's validating tools, as the options ask for them. */
export declare function createValidatingTools(options: EngineOptions<object>): EngineTools;
//# sourceMappingURL=tools.d.ts.map
