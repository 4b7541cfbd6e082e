/** Archives as people hand them in: a zip's files, by its directory, in bounded memory and never written to disk. */
@NullMarked
package org.gongkai.annualreport.archive;

import org.jspecify.annotations.NullMarked;
