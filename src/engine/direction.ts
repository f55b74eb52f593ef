/** Direction of writing of a language. */
const rightToLeftScripts = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'];
const rightToLeftLanguages = 'ar arc bal ckb dv fa glk he lrc mzn nqo pnb ps rhg sd skr ug ur yi'.split(' ');

/** @param language BCP 47; an unknown or malformed one is read from left to right. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [primary = '', ...rest] = language.split('-');
  const script = rest.find((part) => part.length === 4);
  const isRightToLeft = script
    ? rightToLeftScripts.some((one) => one.toLowerCase() === script.toLowerCase())
    : rightToLeftLanguages.includes(primary.toLowerCase());
  return isRightToLeft ? 'rtl' : 'ltr';
}
