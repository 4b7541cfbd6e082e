package org.gongkai.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells the errors of its addresses itself, in place of the page; declared as a bean by the capability that owns them. */
public interface OwnErrors {
    /** Where its addresses begin, e.g. {@code /api/}. */
    String path();

    /** Tells that a request failed with a status of HTTP. */
    void tell(int status, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
