/** The agency (學習機關) that an upload form does not name. */
export interface Agency {
  /** Ten letters and digits, such as 323000000A. */
  readonly code: string;
  readonly name: string;
}

/** Whether a text is the code of an agency. */
export const isAgencyCode = (text: string): boolean => /^[0-9A-Za-z]{10}$/.test(text);

/** Whether a text is a name that can be written: WebHR takes no quotes, so that it has no comma either, and no line breaks. */
export const isAgencyName = (text: string): boolean => text.trim() !== '' && !/[,"'\p{Cc}\u2028\u2029]/u.test(text);
