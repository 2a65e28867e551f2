import { exitCodes, type ExitCode, Stop, type Surroundings } from '../surroundings.ts'

type Script = (commands: ReadonlyArray<string>) => string

/** Completion scripts: the commands of the program, then files. */
const scripts: Readonly<Record<string, Script>> = {
  bash: (commands) => `_communique() {
  local word="\${COMP_WORDS[COMP_CWORD]}"
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.join(' ')}" -- "$word"))
  else
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}
complete -o filenames -F _communique communique
`,
  zsh: (commands) => `#compdef communique
_communique() {
  if (( CURRENT == 2 )); then
    compadd -- ${commands.join(' ')}
  else
    _files
  fi
}
compdef _communique communique
`,
  fish: (commands) => `complete -c communique -n __fish_use_subcommand -f -a "${commands.join(' ')}"
`
}

/** Prints the completion script of a shell. */
export const completion = (shell: string, commands: ReadonlyArray<string>, { stdout }: Surroundings): ExitCode => {
  const script = Object.hasOwn(scripts, shell) ? scripts[shell] : undefined
  if (script === undefined)
    throw new Stop(
      exitCodes.Misused,
      `There is no completion for “${shell}”; there is for ${Object.keys(scripts).join(', ')}.`
    )
  stdout(script(commands))
  return exitCodes.Done
}
