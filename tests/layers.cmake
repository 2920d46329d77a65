# cmake -DROOT=folder -P layers.cmake: fails where an #include points upwards. The picture, arrows point down only:
#     app/pages, app/dialogs, app/mainwindow, app/cli  →  app/models, app/workspace  →  lib/auth | lib/journal  →  lib/report  →  lib/database  →  lib/sql
# lib/auth knows neither lib/report nor lib/journal, nor they it; app/look knows no data; lib knows no windows, app no SQL.
cmake_minimum_required(VERSION 3.25)

# folder → a regular expression of what its files may include by name
set(layers
    "lib/sql=sql/"
    "lib/database=(sql|database)/"
    "lib/auth=(sql|database|auth)/"
    "lib/report=(sql|database|report)/"
    "lib/journal=(database|report|journal)/"
    "app/look=look/"
    "app/models=(auth|report|journal|database|look|models)/|[^/]+$"
    "app/pages=(auth|report|journal|database|look|models|pages)/|[^/]+$"
    "app/dialogs=(auth|report|journal|database|look|models|dialogs)/|[^/]+$"
    "app/cli=(auth|report|journal|database|look|cli)/|[^/]+$"
    "app=(auth|report|journal|database|look|models|pages|dialogs|demo)/|[^/]+$")
# Windows are for the app alone; only a PDF is painted with Qt Gui.
set(windows "Qt6?(::)?(Gui|Widgets|Svg|SvgWidgets|PrintSupport|Charts)")

set(faults "")
function(fault file what)
    set(faults "${faults}  ${file}: ${what}\n" PARENT_SCOPE)
endfunction()

file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/lib/*.h ${ROOT}/lib/*.cpp ${ROOT}/app/*.h ${ROOT}/app/*.cpp)
foreach(file IN LISTS files)
    foreach(layer IN LISTS layers)
        string(REGEX MATCH "^([^=]+)=(.*)$" _ "${layer}")
        set(allowed "${CMAKE_MATCH_2}")
        string(FIND "${file}" "${CMAKE_MATCH_1}/" at)
        if(at EQUAL 0)
            break()
        endif()
        set(allowed "nothing: the folder has no place in tests/layers.cmake")
    endforeach()
    file(STRINGS ${ROOT}/${file} includes REGEX "^ *# *include")
    foreach(include IN LISTS includes)
        string(REGEX MATCH "\"([^\"]+)\"" _ "${include}")
        set(header "${CMAKE_MATCH_1}")
        if(header AND NOT header MATCHES "^(${allowed})" AND NOT header MATCHES "^[^/]+\\.moc$")
            fault(${file} "includes \"${header}\", may include ${allowed}")
        elseif(file MATCHES "^lib/" AND include MATCHES "<${windows}/")
            fault(${file} "includes ${include}")
        endif()
    endforeach()
endforeach()

file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/lib/CMakeLists.txt)
foreach(file IN LISTS files)
    file(STRINGS ${ROOT}/${file} links REGEX "${windows}")
    foreach(link IN LISTS links)
        if(NOT (file STREQUAL "lib/report/CMakeLists.txt" AND NOT link MATCHES "Widgets|Svg|PrintSupport|Charts"))
            string(STRIP "${link}" link)
            fault(${file} "links ${link}")
        endif()
    endforeach()
endforeach()

if(faults)
    message(FATAL_ERROR "An arrow points upwards:\n${faults}")
endif()
