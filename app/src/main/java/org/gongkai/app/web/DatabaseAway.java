package org.gongkai.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * While the database is away or starts anew, a request is told so (503) and may be sent again. Where a commit broke off, it may have
 * been done nevertheless: whoever sends it again is told that.
 */
@ControllerAdvice
final class DatabaseAway {
    private static final Logger log = LoggerFactory.getLogger(DatabaseAway.class);

    @ExceptionHandler({TransactionException.class, DataAccessResourceFailureException.class})
    void tell(RuntimeException fault, HttpServletResponse response) throws IOException {
        if (!isAway(fault)) {
            throw fault;
        }
        log.warn("数据库连接中断，请求没有完成：{}", fault.getMessage());
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }

    /** Where even the rollback fails, what failed before it tells why. */
    private static boolean isAway(RuntimeException fault) {
        return broken(fault)
                || fault instanceof TransactionSystemException ended && broken(ended.getApplicationException());
    }

    /** Connection exceptions, and a server that shuts down or starts (PostgreSQL, appendix A, classes 08 and 57P). */
    private static boolean broken(@Nullable Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException sql
                            && String.valueOf(sql.getSQLState()).matches("08...|57P..")) {
                return true;
            }
        }
        return false;
    }
}
