/** How long passages are, in tokens of the model that will embed them. */
export interface PassageLimits {
  /** Monotone: a longer text never has fewer tokens. Called about twice a sentence. */
  countTokens(text: string): number;
  /** The length that passages come near. For Chinese newspaper text 130-180 tokens are about 150-300 characters. */
  readonly target: number;
  /** No passage has more. */
  readonly max: number;
}
