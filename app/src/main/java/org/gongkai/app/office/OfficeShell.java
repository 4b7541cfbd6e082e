package org.gongkai.app.office;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.notices.Notices;
import org.gongkai.app.signin.AtThePage;
import org.gongkai.app.signin.Demonstration;
import org.gongkai.app.signoff.lists.MyCounts;
import org.gongkai.app.web.Shell;
import org.gongkai.app.web.ShellSource;
import org.springframework.stereotype.Component;

/** Who is at the page, what the menu offers that person, and how much waits. */
@Component
class OfficeShell implements ShellSource {
    private final Notices notices;
    private final MyCounts counts;
    private final boolean demo;

    OfficeShell(Notices notices, MyCounts counts, Demonstration demonstration) {
        this.notices = notices;
        this.counts = counts;
        this.demo = demonstration.isOn();
    }

    @Override
    public Optional<Shell> shell(HttpServletRequest request) {
        return AtThePage.signedIn(request).map(this::around);
    }

    private Shell around(SignedIn person) {
        List<Shell.Section> menu = Menu.sections(person, counts);
        return new Shell(
                person.home().shortName(), person.person().name(), person.rolesInWords(), menu, notices.unread(), demo);
    }
}
