/**
 * Who looks. Every transaction names its viewer, and the database decides by it what can be seen and written: page, list, search,
 * count, export, feed and thumbnail obey alike. The policies themselves stand in each capability's migrations; the functions they
 * call stand in {@code db/migration/visibility}.
 */
@ApplicationModule(
        displayName = "Visibility",
        allowedDependencies = {})
@NullMarked
package org.gongkai.app.visibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
