package org.gongkai.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** 三权分立: none of the three administrators can do another's work, nor any business; asked of every page the program has. */
@RunningProgram
class ThreeAdministratorsTests {
    private static final Map<String, Role> ADMINISTRATORS =
            Map.of("sysadmin", Role.SYSTEM_ADMIN, "secadmin", Role.SECURITY_ADMIN, "auditor", Role.AUDIT_ADMIN);

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping handlers;

    @Test
    void noPageIsForAnAdministratorAndForBusinessOrAnotherAdministrator() {
        pages().forEach((page, whom) -> {
            if (whom.everybody() || whom.anybody()) {
                return;
            }
            var roles = Set.of(whom.value());
            long administrators = roles.stream().filter(Role::administers).count();
            boolean business = whom.business() || roles.stream().anyMatch(role -> !role.administers());
            assertThat(administrators == 0 || !business)
                    .as(page + " is for administrators and for business")
                    .isTrue();
        });
    }

    @Test
    void everyPageOfOthersIsRefused() throws Exception {
        List<String> opened = new ArrayList<>();
        for (var administrator : ADMINISTRATORS.entrySet()) {
            var desk = Desk.of(administrator.getKey(), port);
            for (var page : pages().entrySet()) {
                For whom = page.getValue();
                boolean admitted = whom.everybody()
                        || whom.anybody()
                        || Arrays.asList(whom.value()).contains(administrator.getValue());
                if (!admitted && desk.get(page.getKey()).statusCode() != 403) {
                    opened.add(administrator.getKey() + " " + page.getKey());
                }
            }
        }
        assertThat(opened).isEmpty();
    }

    /** Pages that are shown on being asked for, with an id of nothing where one is asked. */
    private Map<String, For> pages() {
        Map<String, For> pages = new java.util.TreeMap<>();
        for (var entry : handlers.getHandlerMethods().entrySet()) {
            RequestMappingInfo mapping = entry.getKey();
            HandlerMethod handler = entry.getValue();
            boolean shown = mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
            mapping.getPatternValues().stream()
                    .filter(path -> shown && (path.equals("/office") || path.startsWith("/office/")))
                    .forEach(path -> OfficeGate.whom(handler).ifPresent(whom -> pages.put(filled(path), whom)));
        }
        return pages;
    }

    /** Where only some words are allowed the first of them, otherwise the id of nothing. */
    private static String filled(String path) {
        return path.replaceAll("\\{\\w+:\\(?([\\w-]+)[^}]*}", "$1")
                .replaceAll("\\{[^}]+}", "00000000-0000-0000-0000-000000000000");
    }
}
