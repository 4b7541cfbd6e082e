package org.gongkai.app.check;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The batches of this visit, so that a page that was left is found again. The browser alone remembers them, until it is closed: the
 * addresses stand in a cookie that scripts cannot read and other sites do not get.
 */
@Component
class VisitedBatches {
    private static final String COOKIE = "batches";
    private static final int REMEMBERED = 5;

    private final Batches batches;

    VisitedBatches(Batches batches) {
        this.batches = batches;
    }

    /** Those that are still there, the newest first. */
    List<VisitedBatch> of(HttpServletRequest request) {
        return ids(request)
                .flatMap(id -> batches.peek(id).stream())
                .map(batch -> new VisitedBatch(
                        batch.id(),
                        batch.size(),
                        batch.finished()
                                ? "已核对完"
                                : "正在核对，已完成 " + batch.progress().done() + " 份"))
                .toList();
    }

    /** Remembers one more. */
    void remember(Batch batch, HttpServletRequest request, HttpServletResponse response) {
        List<String> ids = new ArrayList<>(List.of(batch.id()));
        ids(request).filter(id -> !id.equals(batch.id())).limit(REMEMBERED - 1).forEach(ids::add);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, String.join(".", ids))
                        .path("/check")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .build()
                        .toString());
    }

    private static Stream<String> ids(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Stream.of()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .flatMap(cookie -> Arrays.stream(cookie.getValue().split("\\.")))
                        .filter(id -> id.matches("[A-Za-z0-9_-]{24}"))
                        .limit(REMEMBERED);
    }
}
