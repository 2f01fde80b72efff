/** The first line of a file. */
export const XML = '<?xml version="1.0" encoding="UTF-8"?>';
