/**
 * 年度报告公开 (条例 articles 49 and 50): the public side of {@code report}. Which units have published of which year, and who is late; a
 * report in the official form with its files; what a figure consists of, by month and by unit; a unit over its years and the units of
 * a year. All of it from what was frozen at publication, never from live records.
 */
@ApplicationModule(
        displayName = "Published reports",
        allowedDependencies = {"directory", "report", "visibility", "web"})
@NullMarked
package org.gongkai.app.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
