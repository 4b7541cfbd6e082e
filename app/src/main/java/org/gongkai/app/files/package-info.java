/**
 * 附件与存储: files that come with the work. Content lies once, at an address that is its SM3 hash, in a folder or in any S3 store;
 * what people see is an item with a name and an id of its own, held by a memo, a letter or whatever else, and visible as far as
 * its holder is. Everything is checked before it is kept; what is refused leaves nothing behind. Content is not encrypted here:
 * the disk or the S3 store does that.
 */
@ApplicationModule(
        displayName = "Files",
        allowedDependencies = {"directory", "jobs", "journal", "visibility", "web"})
@NullMarked
package org.gongkai.app.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
