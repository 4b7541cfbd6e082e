/**
 * 提醒: tells a person that something waits or has happened. The page always shows it; mail, SMS and the rest carry it where the
 * person wants them, after the commit, without content. Knows no caller. Not 告知书, which goes to a requester.
 */
@ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {"directory", "jobs", "journal", "visibility", "web"})
@NullMarked
package org.gongkai.app.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
