declare module "katex/contrib/auto-render" {
  import type { KatexOptions } from "katex";

  interface Options extends KatexOptions {
    readonly delimiters: readonly {
      readonly left: string;
      readonly right: string;
      readonly display: boolean;
    }[];
    readonly ignoredClasses?: readonly string[];
    readonly errorCallback?: (message: string, error: Error) => void;
  }

  export default function renderMathInElement(element: HTMLElement, options: Options): void;
}
