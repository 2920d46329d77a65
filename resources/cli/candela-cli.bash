# Completion of candela-cli for bash 4 and later: commands, the options of each, and values that are known. It runs
# nothing and reads no profile.

_candela_cli_options()
{
    local filter='--user --state --fingerprint --session-stdin --idle-before --idle-after --attribute --all'
    local change='--yes --dry-run --reason'
    echo '--profile --url --tables --read-only --password-stdin --json --help'
    case $1 in
        '') echo '--version' ;;
        users) echo '--search --limit --after' ;;
        keys) echo '--user --limit --after' ;;
        sessions) echo "$filter --limit --after" ;;
        count) echo "$filter" ;;
        revoke) echo "$filter $change" ;;
        reset-key) echo "--generate --new-password-stdin --format --keep-sessions $change" ;;
        report) echo "$filter --format --output --replace --of --zone --full-ids --sign" ;;
        journal) echo '--verify --search --limit' ;;
        hash) echo '--format' ;;
    esac
}

_candela_cli()
{
    local commands='inspect users user keys sessions count revoke reset-key check-key report journal verify hash'
    commands+=' verify-hash'
    local valued='profile|url|tables|user|state|fingerprint|idle-before|idle-after|attribute|search|limit|after|reason'
    valued="^--($valued|format|output|of|zone)\$"
    local words=() line=$COMP_LINE i

    # Readline breaks words at = and : as well; here they are whole.
    for ((i = 0; i <= COMP_CWORD; i++)); do
        if [[ $line && $line != [[:blank:]]* && ${#words[@]} -gt 0 ]]; then
            words[-1]+=${COMP_WORDS[i]}
        else
            words+=("${COMP_WORDS[i]}")
        fi
        line=${line#"${line%%[![:blank:]]*}"}
        line=${line#"${COMP_WORDS[i]}"}
    done

    # What stands before the cursor: the command, and whether an option waits for its value.
    local current=${words[-1]} command= option= isEnded= isHelp=
    for ((i = 1; i < ${#words[@]} - 1; i++)); do
        if [[ $option ]]; then
            option=
        elif [[ ! $isEnded && ${words[i]} == -- ]]; then
            isEnded=yes
        elif [[ ! $isEnded && ${words[i]} == -* ]]; then
            [[ ${words[i]} =~ $valued ]] && option=${words[i]}
        elif [[ ! $command && ! $isHelp && ${words[i]} == help ]]; then
            isHelp=yes
        elif [[ ! $command ]]; then
            command=${words[i]}
        fi
    done

    local prefix= choices=
    if [[ ! $option && ! $isEnded && $current =~ ^(--[a-z-]+)= ]]; then
        option=${BASH_REMATCH[1]} prefix=$option=
    fi
    case $command$option in
        *--state) choices='active idle dead' ;;
        *--of) choices='sessions users keys' ;;
        report--format) choices='csv json ndjson md html xlsx pdf' ;;
        reset-key--format) choices='lucia argon2id auto' ;;
        hash--format) choices='lucia argon2id' ;;
        *--url)
            choices='postgres:// mysql:// sqlite:'
            compopt -o nospace 2>/dev/null
            [[ $current == "$prefix"sqlite:* ]] && compopt -o default +o nospace 2>/dev/null
            ;;
        *--output) compopt -o default 2>/dev/null ;;
        *--*) ;;
        *)
            if [[ ! $isEnded && $current == -* ]]; then
                choices=$(_candela_cli_options "$command")
            elif [[ ! $command ]]; then
                choices=$commands
                [[ $isHelp ]] || choices+=' help'
            elif [[ $command == verify ]]; then
                compopt -o default 2>/dev/null
            fi
            ;;
    esac

    # Only what stands behind the last break is taken in place of what is there.
    local last=${COMP_WORDS[COMP_CWORD]} head
    [[ $last == [=:] ]] && last=
    head=${current%"$last"}
    mapfile -t COMPREPLY < <(compgen -P "$prefix" -W "$choices" -- "${current#"$prefix"}")
    COMPREPLY=("${COMPREPLY[@]#"$head"}")
}

complete -F _candela_cli candela-cli
