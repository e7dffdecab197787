export function isSupportedNode(version: string): boolean;
export function unsupportedNodeMessage(version: string): string;
