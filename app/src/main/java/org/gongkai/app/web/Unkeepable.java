package org.gongkai.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * What was sent and no database could keep (a character of code 0, a day in the year 300000000) is a bad request, not a fault of
 * ours: no form of ours sends it, and nothing of the request has been done.
 */
@ControllerAdvice
final class Unkeepable {
    /** Out of range, no date, date out of range, no time zone, no character (PostgreSQL, appendix A, class 22). */
    private static final Set<String> STATES = Set.of("22003", "22007", "22008", "22009", "22021");

    @ExceptionHandler(DataIntegrityViolationException.class)
    void refuse(DataIntegrityViolationException fault, HttpServletResponse response) throws IOException {
        if (NestedExceptionUtils.getRootCause(fault) instanceof SQLException cause
                && STATES.contains(String.valueOf(cause.getSQLState()))) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        throw fault;
    }
}
