import { CountryCode, CountryRole, ThemeCode } from '@communique/core'
import { cooperationEventTypes } from '@communique/core/advanced'
import { either as E } from 'fp-ts'
import { strengthWords } from '@communique/wording/advanced'
import { type ExitCode, exitCodes, misused, type Outcome, type Surroundings } from '../surroundings.ts'
import type { CommandSpec } from './command.ts'
import { formatNames } from './formatNames.ts'
import type { Options, OptionSpec, Takes } from './options.ts'

const shells = ['bash', 'zsh', 'fish'] as const

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The codes of countries, two letters each. */
const countryCodes = (): ReadonlyArray<string> =>
  Array.from(letters)
    .flatMap((first) => Array.from(letters, (second) => `${first}${second}`))
    .filter(CountryCode.is)

/** The values of each sort, where they are few enough to offer; null: files. */
const valuesOf = (takes: Takes | undefined): ReadonlyArray<string> | null => {
  switch (takes) {
    case 'file':
    case 'folder':
      return null
    case 'country':
      return countryCodes()
    case 'role':
      return ['all', ...Object.keys(CountryRole.keys)]
    case 'strength':
      return Object.keys(strengthWords)
    case 'theme':
      return Object.keys(ThemeCode.keys)
    case 'kind':
      return cooperationEventTypes
    case 'axis':
      return ['known', 'published', 'occurred']
    case 'shell':
      return shells
    case 'format':
      return formatNames
    case 'words':
    case undefined:
      return []
  }
}

/** The names of an option: `-s` and `--store`. */
const namesOf = ({ flags }: OptionSpec): ReadonlyArray<string> => flags.match(/(?<=^|[\s,])--?[a-z-]+/g) ?? []

const takesValue = ({ flags }: OptionSpec): boolean => flags.includes('<')

const optionsOf = ({ options = [] }: CommandSpec): ReadonlyArray<OptionSpec> => [
  ...options,
  { flags: '-h, --help', description: 'shows the help of the command' }
]

const bashWords = (values: ReadonlyArray<string> | null): string =>
  values === null
    ? 'COMPREPLY=($(compgen -f -- "$word"))'
    : `COMPREPLY=($(compgen -W "${values.join(' ')}" -- "$word"))`

const bashCommand = (command: CommandSpec): string => {
  const valued = optionsOf(command).filter(takesValue)
  const cases = valued.map((option) => `        ${namesOf(option).join('|')}) ${bashWords(valuesOf(option.takes))} ;;`)
  const otherwise = [
    '        *)',
    '          if [[ "$word" == -* ]]; then',
    `            ${bashWords(optionsOf(command).flatMap(namesOf))}`,
    '          else',
    `            ${bashWords(valuesOf(command.takes))}`,
    '          fi ;;'
  ]
  return [`    ${command.name})`, '      case "$before" in', ...cases, ...otherwise, '      esac ;;'].join('\n')
}

type Commands = ReadonlyArray<CommandSpec>

const bash = (commands: Commands): string => `# Completion of communique for bash: source <(communique completion bash)
_communique() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    ${bashWords([...commands.map(({ name }) => name), '--help', '--version'])}
    return
  fi
  case "\${COMP_WORDS[1]}" in
${commands.map(bashCommand).join('\n')}
  esac
}
complete -o filenames -F _communique communique
`

const quotedForZsh = (text: string): string => text.replaceAll(/['\\]/g, "'\\$&'").replaceAll(/[[\]:]/g, '\\$&')

const zshValues = (takes: Takes | undefined): string => {
  const values = valuesOf(takes)
  if (values === null) return takes === 'folder' ? '_files -/' : '_files'
  return values.length === 0 ? ' ' : `(${values.join(' ')})`
}

const zshOption = (option: OptionSpec): ReadonlyArray<string> =>
  namesOf(option).map((name) => {
    const many = option.many === true ? '*' : ''
    const value = takesValue(option) ? `:value:${zshValues(option.takes)}` : ''
    return `      '${many}${name}[${quotedForZsh(option.description)}]${value}'`
  })

const zshCommand = (command: CommandSpec): string =>
  [
    `    ${command.name})`,
    '      _arguments \\',
    ...optionsOf(command)
      .flatMap(zshOption)
      .map((line) => `${line} \\`),
    `      '*:operand:${zshValues(command.takes)}' ;;`
  ].join('\n')

const zsh = (commands: Commands): string => `#compdef communique
# Completion of communique for zsh: source <(communique completion zsh)
_communique() {
  if (( CURRENT == 2 )); then
    local -a subcommands
    subcommands=(
${commands.map(({ name, summary }) => `      '${name}:${quotedForZsh(summary)}'`).join('\n')}
    )
    _describe command subcommands
    return
  fi
  local subcommand=\${words[2]}
  shift words
  (( CURRENT-- ))
  case $subcommand in
${commands.map(zshCommand).join('\n')}
  esac
}
if [ "$funcstack[1]" = "_communique" ]; then
  _communique "$@"
else
  compdef _communique communique
fi
`

const quotedForFish = (text: string): string => `'${text.replaceAll(/['\\]/g, '\\$&')}'`

const fishOption =
  ({ name }: CommandSpec) =>
  (option: OptionSpec): string => {
    const names = namesOf(option).map((each) => (each.startsWith('--') ? `-l ${each.slice(2)}` : `-s ${each.slice(1)}`))
    const values = valuesOf(option.takes)
    const value = takesValue(option) ? (values === null ? ' -r -F' : ` -x -a ${quotedForFish(values.join(' '))}`) : ''
    return `complete -c communique -n '__fish_seen_subcommand_from ${name}' ${names.join(' ')}${value} -d ${quotedForFish(option.description)}`
  }

const fishOperands = ({ name, takes }: CommandSpec): ReadonlyArray<string> => {
  const values = valuesOf(takes)
  if (values === null) return []
  const words = values.length === 0 ? '' : ` -a ${quotedForFish(values.join(' '))}`
  return [`complete -c communique -n '__fish_seen_subcommand_from ${name}' -f${words}`]
}

const fish = (commands: Commands): string =>
  [
    '# Completion of communique for fish: communique completion fish | source',
    ...commands.map(
      ({ name, summary }) =>
        `complete -c communique -n __fish_use_subcommand -f -a ${name} -d ${quotedForFish(summary)}`
    ),
    ...commands.flatMap((command) => [...fishOperands(command), ...optionsOf(command).map(fishOption(command))]),
    ''
  ].join('\n')

const scripts = { bash, zsh, fish } as const

/** Prints the completion script of a shell: commands, options, and the values of options and operands. */
export const completionOf =
  (commands: Commands) =>
  async (
    [shell = '']: ReadonlyArray<string>,
    _options: Options,
    { stdout }: Surroundings
  ): Promise<Outcome<ExitCode>> => {
    const known = shells.find((each) => each === shell)
    if (known === undefined)
      return E.left(misused(`There is no completion for “${shell}”; there is for ${shells.join(', ')}.`))
    stdout(scripts[known](commands))
    return E.right(exitCodes.Done)
  }
