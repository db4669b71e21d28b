/** A short article, of which a question is answered with the year. */
export const article = (subject: string) => `# The ${subject}\n\nThe ${subject} of Skerry was opened in 1854.\n`;
