package org.gongkai.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.gongkai.app.web.OwnErrors;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Errors below {@code /api/} are told to programs: a problem, never a page. */
@Component
final class ApiErrors implements OwnErrors {
    @Override
    public String path() {
        return "/api/";
    }

    @Override
    public void tell(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemType type = ProblemType.of(status);
        String allow = response.getHeader(HttpHeaders.ALLOW);
        String detail = type.reason() + type.remedy();
        var problem = new Problem(type, status, detail, Map.of());
        (allow == null ? problem : problem.with("allow", List.of(allow.split(",\\s*")))).tell(response);
    }
}
