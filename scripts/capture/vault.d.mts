/** The files of the capture vault by their paths, byte for byte as they are to be written. */
export function captureVault(): ReadonlyMap<string, string>;

/** Writes the capture vault into a folder that is new, empty or one already; throws where it is something else. */
export function writeCaptureVault(folder: string): void;
