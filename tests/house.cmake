# cmake -DROOT=folder -P house.cmake: fails where the source breaks a rule that a machine can read.
cmake_minimum_required(VERSION 3.25)

set(longest_header 100)
set(longest_source 300)

# Never in code (a comment may speak of it): a regular expression, and after " — " why.
set(banned
    "escapeIdentifier — QMYSQL's does not double backticks: quote with sql::Dialect"
    "QSqlTableModel — reads without bound and writes by itself"
    "QMessageBox — say it in the window, in app/wording's words"
    "processEvents — nests an event loop"
    "QEventLoop — nests an event loop"
    "(\\.|->)cancel\\(\\) — QFuture::cancel frees too early in Qt 6.4: use a stop token"
    "setInsecureFallback\\(true — would keep a password in a plain file"
    "MYSQL_OPT_RECONNECT — repeats nothing that may have happened"
    "(^|\n) *friend  — make the need public or move it"
    "/work/|/tmp/build|/home/ — a path of one machine")
# Only main() runs an event loop; a dialog is opened.
set(banned_in_app "(\\.|->|::)exec\\( — open() a dialog, popup() a menu: exec nests an event loop")
set(banned_in_lib "(^|[^a-zA-Z_])tr\\( — words for people live in the app")
# Never in a text that may be SQL.
set(banned_in_text
    "(^|[^a-z])offset([^a-z:]|$) — page by key: offset reads all that it skips"
    "select \\* — name the columns")
# Not even in a comment.
set(unfinished "TODO|FIXME|XXX — finish it or leave it out")

set(faults "")
function(fault file what)
    set(faults "${faults}  ${file}: ${what}\n" PARENT_SCOPE)
endfunction()

# A fault for each of the rules that the text breaks.
function(search file text)
    foreach(rule IN LISTS ARGN)
        string(REGEX MATCH "^(.*) — (.*)$" _ "${rule}")
        set(why "${CMAKE_MATCH_2}")
        if(text MATCHES "${CMAKE_MATCH_1}")
            string(STRIP "${CMAKE_MATCH_0}" found)
            fault("${file}" "has \"${found}\": ${why}")
        endif()
    endforeach()
    set(faults "${faults}" PARENT_SCOPE)
endfunction()

file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/lib/*.h ${ROOT}/lib/*.cpp ${ROOT}/app/*.h ${ROOT}/app/*.cpp)
foreach(file IN LISTS files)
    file(READ ${ROOT}/${file} text)
    string(REGEX REPLACE "[^\n]" "" lines "${text}")
    string(LENGTH "${lines}" lines)
    if(file MATCHES "\\.h$" AND lines GREATER longest_header)
        fault("${file}" "has ${lines} lines, a header has at most ${longest_header}")
    elseif(lines GREATER longest_source)
        fault("${file}" "has ${lines} lines, a source has at most ${longest_source}")
    endif()

    string(REGEX REPLACE "[][;\\]" " " text "${text}")     # what means something else to CMake
    search("${file}" "${text}" ${unfinished})
    string(REGEX REPLACE "(^|\n) *//[^\n]*" "\\1" text "${text}")
    search("${file}" "${text}" ${banned})
    if(file MATCHES "^lib/")
        search("${file}" "${text}" ${banned_in_lib})
    elseif(NOT file MATCHES "/main\\.cpp$")
        search("${file}" "${text}" ${banned_in_app})
    endif()
    string(REGEX MATCHALL "\"[^\"\n]*\"" literals "${text}")
    string(TOLOWER "${literals}" literals)
    search("${file}" "${literals}" ${banned_in_text})
endforeach()

# Scripts and the like live in the folder that they serve. What git ignores may lie about.
file(GLOB entries RELATIVE ${ROOT} ${ROOT}/*)
list(FILTER entries EXCLUDE REGEX
    "^(\\..*|CMakeLists\\.txt|CMakePresets\\.json|LICENSE|README\\.md|app|lib|resources|tests|translations|build|compile_commands\\.json|.*\\.user)$")
foreach(entry IN LISTS entries)
    fault("${entry}" "does not belong at the top level")
endforeach()

# tests/packages.txt is complete in itself, for whoever prepares a machine by it.
if(EXISTS ${ROOT}/app/packages.txt)
    file(STRINGS ${ROOT}/app/packages.txt packages REGEX "^[^#]")
    file(STRINGS ${ROOT}/tests/packages.txt listed REGEX "^[^#]")
    foreach(package IN LISTS packages)
        if(NOT package IN_LIST listed)
            fault(tests/packages.txt "lacks ${package}, which app/packages.txt has")
        endif()
    endforeach()
endif()

if(faults)
    message(FATAL_ERROR "The house rules are broken:\n${faults}")
endif()
