/** The package exports its dictionaries one by one, without types. */
declare module "opencc-js/dict/*" {
  const pairs: string;
  export default pairs;
}
