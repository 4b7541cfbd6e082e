/** Measured comparisons with the alternatives; one tab-separated line a figure. */
@NullMarked
package org.gongkai.bench;

import org.jspecify.annotations.NullMarked;
