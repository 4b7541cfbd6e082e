/**
 * The PostgreSQL the program works on: its own server, started, watched and stopped here, or the one it was given.
 *
 * <p>The own server is durable (fsync on, checksums), listens on 127.0.0.1 only and keeps its files in
 * {@code DATA/database}. Two roles: {@code gongkai_owner} owns the tables and runs the migrations,
 * {@code gongkai_app} is the one the program works as.
 */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
@NullMarked
package org.gongkai.app.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
