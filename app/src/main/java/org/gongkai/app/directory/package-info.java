/**
 * 机构与人员: the organs of a district as a tree, the people in them, their posts, and which roles they hold in which organ. From
 * the roles follows as whom a person looks. Brought from a workbook they are in {@code imports}.
 */
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"jobs", "journal", "visibility", "web", "workbooks"})
@NullMarked
package org.gongkai.app.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
