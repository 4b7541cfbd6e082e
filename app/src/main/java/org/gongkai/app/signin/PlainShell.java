package org.gongkai.app.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.web.Shell;
import org.gongkai.app.web.ShellSource;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** What stands around the pages of the office while nobody who knows the work brings more. */
@Component
@Fallback
class PlainShell implements ShellSource {
    private final Demonstration demonstration;

    PlainShell(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    public Optional<Shell> shell(HttpServletRequest request) {
        return AtThePage.signedIn(request)
                .map(person -> new Shell(
                        person.home().shortName(),
                        person.person().name(),
                        person.rolesInWords(),
                        List.of(new Shell.Section("我的", entries(person))),
                        0,
                        demonstration.isOn()));
    }

    private static List<Shell.Entry> entries(SignedIn person) {
        var entries = new ArrayList<Shell.Entry>();
        if (person.holds(Role.SECURITY_ADMIN)) {
            entries.add(new Shell.Entry("accounts", "账号", "/office/accounts", OptionalLong.empty()));
        }
        entries.add(new Shell.Entry("me", "我的账号", "/office/me", OptionalLong.empty()));
        return entries;
    }
}
