/** A file of a media type: an image is one, of anything else there is a line of text. */
export declare function sampleFile(mediaType: string): Uint8Array;
//# sourceMappingURL=sample-file.d.ts.map
