/** Until the first build has written the exact class names of each style sheet (temp/sass-ts), any name is accepted. */
declare module '*.module.scss' {
  const styles: Readonly<Record<string, string>>;
  export default styles;
}
