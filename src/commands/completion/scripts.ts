import type { shells } from '../options/choices.ts';

const bash = `# lhl: ABOUT
_lhl() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :files) compopt -o default 2>/dev/null || COMPREPLY+=($(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}")) ;;
      :folders) compopt -o dirnames 2>/dev/null || COMPREPLY+=($(compgen -d -- "\${COMP_WORDS[COMP_CWORD]}")) ;;
      *) COMPREPLY+=("\${line%%$'\\t'*}") ;;
    esac
  done < <(lhl completion bash -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  if [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == *= ]]; then compopt -o nospace 2>/dev/null; fi
}
complete -F _lhl lhl
`;

const zsh = `#compdef lhl
# lhl: ABOUT
_lhl() {
  local line paths tab=$'\\t'
  local -a plain open
  for line in "\${(@f)$(lhl completion zsh -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
    case $line in
      '') ;;
      :*) paths=$line ;;
      *=$tab*) open+=("\${\${line%%$tab*}//:/\\\\:}:\${line#*$tab}") ;;
      *) plain+=("\${\${line%%$tab*}//:/\\\\:}:\${line#*$tab}") ;;
    esac
  done
  if (( $#plain )); then _describe -V lhl plain; fi
  if (( $#open )); then _describe -V lhl open -S ''; fi
  case $paths in
    :files) compset -P '*='; _files ;;
    :folders) _files -/ ;;
  esac
}
if [[ $funcstack[1] == _lhl ]]; then _lhl "$@"; else compdef _lhl lhl; fi
`;

const fish = `# lhl: ABOUT
function __lhl_complete
    set -l token (commandline -ct)
    set -l before (commandline -opc)
    for line in (lhl completion fish -- $before[2..-1] "$token" 2>/dev/null)
        switch $line
            case ':files'
                set -l start (string match -r '^.*=' -- "$token")
                for path in (__fish_complete_path (string replace -r '^.*=' '' -- "$token"))
                    echo "$start$path"
                end
            case ':folders'
                __fish_complete_directories "$token"
            case '*'
                echo $line
        end
    end
end
complete -c lhl -f -a '(__lhl_complete)'
`;

// An empty word would be lost on its way to a program, so the last word comes behind a point.
const powershell = `# lhl: ABOUT
Register-ArgumentCompleter -Native -CommandName lhl -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
    ForEach-Object { $_.Extent.Text.Trim("'", '"') })
  $encoding = [Console]::OutputEncoding
  [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
  $lines = @(lhl completion powershell -- @words ".$wordToComplete" 2>$null)
  [Console]::OutputEncoding = $encoding
  $lines | Where-Object { $_ -and -not $_.StartsWith(':') } | ForEach-Object {
    $value, $about = $_.Split("\`t", 2)
    if (-not $about) { $about = $value }
    [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $about)
  }
}
`;

const scripts: Readonly<Record<typeof shells[number], string>> = { bash, zsh, fish, powershell };

/** Makes the text that a shell reads at its start. @param about one line about it, for a reader who finds it in a file */
export function scriptOf(shell: typeof shells[number], about: string): string {
  return scripts[shell].replace('ABOUT', () => about);
}
