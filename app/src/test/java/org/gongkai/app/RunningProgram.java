package org.gongkai.app;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.gongkai.app.decisions.Importing;
import org.gongkai.app.decisions.Registry;
import org.gongkai.app.files.Folders;
import org.gongkai.app.notices.Greetings;
import org.gongkai.app.report.Visits;
import org.gongkai.app.search.FolderSearch;
import org.gongkai.app.secrecy.Bureau;
import org.gongkai.app.secrecy.Noticeboard;
import org.gongkai.app.signin.OfficeTryOut;
import org.gongkai.app.signoff.Papers;
import org.gongkai.app.web.TryOut;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The whole program with a real database, on a port of its own; every test so marked shares the one. */
@Retention(RetentionPolicy.RUNTIME)
@Import({
    TryOut.class,
    Greetings.class,
    OfficeTryOut.class,
    Folders.class,
    Papers.class,
    Bureau.class,
    Noticeboard.class,
    FolderSearch.class,
    Registry.class,
    Importing.class,
    Visits.class
})
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public @interface RunningProgram {}
