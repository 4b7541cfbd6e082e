/** Tables of strangers, row by row: CSV and xlsx of any length in a bounded part of memory, and the way back. Knows no decisions. */
@NullMarked
package org.gongkai.app.decisions.sheet;

import org.jspecify.annotations.NullMarked;
