package org.gongkai.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.gongkai.annualreport.ReportJson;
import org.gongkai.app.check.Checked;
import org.gongkai.app.check.DirectCheck;
import org.gongkai.app.check.Refusal;
import org.gongkai.app.check.RefusedException;
import org.gongkai.app.web.AnswerOnly;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code POST /api/v1/reports/check}: a report comes in, its figures and findings go out, nothing is kept. */
@Controller
class ReportsApi {
    static final String CHECK = "/api/v1/reports/check";
    private static final int BUSY_SECONDS = 60;

    private final DirectCheck check;
    private final CallRate rate;

    ReportsApi(DirectCheck check, CallRate rate) {
        this.check = check;
        this.rate = rate;
    }

    /** Nothing below changes anything or knows anybody: a call needs no token. */
    @Bean
    static AnswerOnly calling() {
        return new AnswerOnly("/api/**");
    }

    @PostMapping(path = CHECK, produces = MediaType.APPLICATION_JSON_VALUE)
    void check(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long wait = rate.secondsToWait(request.getRemoteAddr(), System.nanoTime());
        if (wait > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            Problem.of(ProblemType.TOO_MANY, "每分钟最多 " + rate.perMinute() + " 次，请 " + wait + " 秒后再发。")
                    .with("limitPerMinute", rate.perMinute())
                    .with("retryAfterSeconds", wait)
                    .tell(response);
            return;
        }
        switch (check.check(request)) {
            case Checked.Read read -> json(response, ReportJson.checked(read.file(), read.report(), read.findings()));
            case Checked.Unread unread ->
                Problem.of(ProblemType.UNREADABLE, "“" + unread.file() + "”：" + unread.reason())
                        .with("file", unread.file())
                        .tell(response);
        }
    }

    private static void json(HttpServletResponse response, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    @ExceptionHandler
    void refused(RefusedException refused, HttpServletResponse response) throws IOException {
        Problem problem = problem(refused.refusal());
        if (problem.type() == ProblemType.BUSY) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(BUSY_SECONDS));
        }
        problem.tell(response);
    }

    /** A refusal of the intake, as a program is told. */
    static Problem problem(Refusal refusal) {
        ProblemType type = ProblemType.of(refusal.status());
        Problem problem = Problem.of(type, refusal.reason() + refusal.remedy());
        return switch (type) {
            case TOO_LARGE -> problem.with("limitBytes", DirectCheck.FILE);
            case TOO_SLOW -> problem.with("limitSeconds", DirectCheck.SECONDS);
            case BUSY -> problem.with("retryAfterSeconds", BUSY_SECONDS);
            default -> problem;
        };
    }
}
