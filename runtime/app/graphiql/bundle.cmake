# cmake -DSOURCE=... -DWORK=... -DNPM=... -DNODE=... -P bundle.cmake: makes WORK/out. A build must not fail because a
# registry cannot be reached: then the files are empty, and the next configuration of this folder's inputs tries again.
file(MAKE_DIRECTORY "${WORK}/out")
foreach(file package.json package-lock.json entry.jsx build.mjs)
  file(COPY "${SOURCE}/${file}" DESTINATION "${WORK}")
endforeach()
execute_process(
  COMMAND "${NPM}" ci --ignore-scripts --no-audit --no-fund --loglevel=error
  WORKING_DIRECTORY "${WORK}" RESULT_VARIABLE failed OUTPUT_QUIET ERROR_VARIABLE error)
if(NOT failed)
  execute_process(COMMAND "${NODE}" build.mjs out WORKING_DIRECTORY "${WORK}" RESULT_VARIABLE failed ERROR_VARIABLE error)
endif()
if(failed)
  message(WARNING "GraphiQL could not be bundled, a plain page is served instead (remove ${WORK} to try again):\n${error}")
endif()
foreach(file graphiql.js graphiql.css licenses.txt)
  if(failed)
    file(WRITE "${WORK}/out/${file}" "")
  else()
    file(TOUCH "${WORK}/out/${file}")
  endif()
endforeach()
