/**
 * Discord's limits, each once. Lengths are UTF-16 units: Discord counts code points, so `.length` is never too lenient.
 * Sources are pages of Discord's developer documentation.
 */

/** Characters of a message's content [resources/message, "Create Message"]. */
export const CONTENT_LENGTH = 2000;
/** Characters over all text displays of a message [components/reference, "Text Display"]. */
export const MESSAGE_TEXT_LENGTH = 4000;

/** [components/reference, "Button"] */
export const BUTTON_LABEL_LENGTH = 80;
/** State that a component carries [components/reference, "Custom ID"]. */
export const CUSTOM_ID_LENGTH = 100;
/** Options per select menu [components/reference, "String Select"]. */
export const SELECT_OPTIONS = 25;
/** Label, description and value of a select option; ours keep placeholders (150) to it, too [components/reference]. */
export const SELECT_TEXT_LENGTH = 100;
/** Characters of a modal's title [components/reference, "Modal"]; labels share the figure. */
export const THREAD_NAME_LENGTH = 100;
export const MODAL_TITLE_LENGTH = 45;

/** Choices of an autocomplete, and the length of a choice's name and value [interactions/application-commands]. */
export const CHOICES = 25;
/** [interactions/application-commands, "Application Command Option Choice Structure"] */
export const CHOICE_LENGTH = 100;
/** Greatest `max_length` of a string option [interactions/application-commands, "Application Command Option"]. */
export const OPTION_TEXT_LENGTH = 6000;

/** Time for the first response to an interaction [interactions/receiving-and-responding]. */
export const FIRST_RESPONSE_MS = 3000;
