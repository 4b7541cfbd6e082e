/**
 * 检索: finds what people look for by its words. Each program node keeps an index of its own; the index only proposes, the database
 * decides on every hit as the viewer, and counts come after that. Knows no capability: whatever wants to be found declares a
 * {@link org.gongkai.app.search.Searchable}.
 */
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"directory", "jobs", "visibility", "web"})
@NullMarked
package org.gongkai.app.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
