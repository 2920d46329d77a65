# cmake -DROOT=folder -P readme.cmake: fails where README's section on the library shows other lines than those that the
# tests compile. A file stands in README as a fenced block, whole.
cmake_minimum_required(VERSION 3.25)

file(READ ${ROOT}/README.md readme)
foreach(file IN ITEMS CMakeLists.txt main.cpp)
    file(READ ${ROOT}/tests/consumer/notes/${file} text)
    string(FIND "${readme}" "\n${text}```\n" at)
    if(at EQUAL -1 OR text STREQUAL "")
        message(FATAL_ERROR "README.md does not show tests/consumer/notes/${file} as it is")
    endif()
endforeach()
