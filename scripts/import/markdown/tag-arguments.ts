/** The arguments of a template tag: `{{< figure src="a.png" title="그림" >}}` or `{% img a.png 그림 %}`. */
export interface TagArguments {
  /** Arguments with a name, `src="a.png"`. */
  readonly named: Readonly<Record<string, string>>;
  /** Arguments without a name, in order, without their quotes. */
  readonly listed: readonly string[];
}

const ARGUMENT = /(?:([\w-]+)\s*=\s*)?(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"'`]\S*))/gu;

/** Reads the arguments that follow the name of a tag. */
export function readTagArguments(text: string): TagArguments {
  const named: Record<string, string> = {};
  const listed: string[] = [];
  for (const found of text.matchAll(ARGUMENT)) {
    // Only one of the ways to write a value has matched.
    const value = found.slice(2).join('');
    const name = found[1];
    if (name === undefined) listed.push(value);
    else named[name] = value;
  }
  return { named, listed };
}
